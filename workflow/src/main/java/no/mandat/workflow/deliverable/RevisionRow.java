package no.mandat.workflow.deliverable;

import java.time.Instant;

/**
 * A revision in the list of all.
 *
 * @param hash SHA-256 of what it says, in hexadecimal digits
 * @param cutBy the name of who handed it over, or fixed it
 */
public record RevisionRow(int number, String hash, String cutBy, Instant cutAt) {}
