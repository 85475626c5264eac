package no.mandat.workflow.mandate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of a published mandate.
 *
 * @param inForceFrom from when it applies
 * @param consentedAt when the second of both bodies had consented to it
 */
public record PublishedVersion(int number, LocalDate inForceFrom, Instant consentedAt) {}
