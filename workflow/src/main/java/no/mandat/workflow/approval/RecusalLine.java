package no.mandat.workflow.approval;

import java.time.Instant;
import no.mandat.domain.approval.RecusalState;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with somebody's impartiality in a subject.
 *
 * @param since since when it stands so
 * @param question the last round in which the body was asked, if it was
 * @param open whether that round is open
 */
public record RecusalLine(
        PersonId person,
        String name,
        RecusalState state,
        Instant since,
        @Nullable RoundId question,
        boolean open) {

    /** Whether the body can be asked to take it back. */
    public boolean isReversible() {
        return state == RecusalState.RECUSED && !open;
    }
}
