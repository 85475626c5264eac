package no.mandat.workflow.milestone;

import java.time.Instant;
import java.util.UUID;

/**
 * A call for input, as a calendar has it: the instant at which it closes.
 *
 * @param version counts its changes
 */
record CalendarCall(
        UUID id, UUID mandate, String mandateName, String title, Instant closesAt, int version, Instant changedAt) {}
