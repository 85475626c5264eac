package no.mandat.workflow.mandate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a mandate.
 *
 * @param number from 1
 * @param inForceFrom from when it is meant to apply
 * @param consentedAt when the second of both bodies had consented
 * @param hash SHA-256 of what it says, in hexadecimal digits
 */
public record VersionRow(int number, LocalDate inForceFrom, Instant consentedAt, String hash) {}
