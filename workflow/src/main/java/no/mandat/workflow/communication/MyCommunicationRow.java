package no.mandat.workflow.communication;

import java.time.LocalDate;
import no.mandat.domain.communication.CommunicationState;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.domain.shared.MandateId;

/**
 * An item that the actor is responsible for, and that is due soon or overdue.
 *
 * @param mandateName what its mandate is called
 */
public record MyCommunicationRow(
        CommunicationId id,
        MandateId mandate,
        String mandateName,
        String audience,
        String channel,
        LocalDate day,
        CommunicationState state) {}
