package no.mandat.workflow.contribution;

import java.time.Instant;

/**
 * That a contribution was received.
 *
 * @param reference what it is known by
 * @param at when it was sent
 * @param hash SHA-256 of who says what, in hexadecimal digits
 */
public record Receipt(String reference, Instant at, String hash) {}
