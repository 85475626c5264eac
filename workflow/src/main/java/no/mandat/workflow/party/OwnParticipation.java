package no.mandat.workflow.party;

import java.time.LocalDate;
import no.mandat.domain.party.ParticipationState;

/** A participation of one's own, as an outsider. */
public record OwnParticipation(
        String shortName, String purpose, LocalDate fromDay, LocalDate toDay, ParticipationState state) {}
