package no.mandat.workflow.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.communication.CommunicationState;

/**
 * An item of a communications plan, as a calendar has it: on the day on which it is to go out.
 *
 * @param version counts its changes
 */
record CalendarCommunication(
        UUID id,
        UUID mandate,
        String mandateName,
        String channel,
        String audience,
        LocalDate day,
        CommunicationState state,
        int version,
        Instant changedAt) {}
