package no.mandat.domain.review;

/**
 * Which text is spoken of.
 *
 * @param number of the revision, from 1
 * @param hash SHA-256 of what it says, in lower-case hexadecimal digits
 */
public record Revision(int number, String hash) {}
