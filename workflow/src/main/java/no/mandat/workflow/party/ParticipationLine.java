package no.mandat.workflow.party;

import java.time.LocalDate;
import java.util.Set;
import no.mandat.domain.party.ParticipationAction;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An outsider who takes part, is to, or was to.
 *
 * @param decidedBy who turned the second key, or didn't; nobody yet
 * @param actions what the actor may do with it now
 */
public record ParticipationLine(
        ParticipationId id,
        PersonId person,
        String name,
        @Nullable String organisation,
        String purpose,
        LocalDate fromDay,
        LocalDate toDay,
        ParticipationState state,
        String proposedBy,
        @Nullable String decidedBy,
        Set<ParticipationAction> actions) {}
