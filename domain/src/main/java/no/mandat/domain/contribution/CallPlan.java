package no.mandat.domain.contribution;

/**
 * What a call is to be.
 *
 * @param hash SHA-256 of the text, in hexadecimal digits
 */
public record CallPlan(CallText text, String hash, Audience audience, Window window) {}
