package no.mandat.workflow.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.approval.Ballot;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Takes a position in a round.
 *
 * @param reason why, or the remark
 * @param wayOut what would resolve an objection
 * @param candidate whom one chooses, in an election
 * @param hash the hash of the content that was on the screen
 */
public record CastPosition(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RoundId round,
        @NotNull(message = "rule.required") PositionKind kind,

        @Nullable @Size(max = 4000, message = "rule.tooLong") String reason,

        @Nullable @Size(max = 4000, message = "rule.tooLong") String wayOut,

        @Nullable PersonId candidate,
        @NotNull(message = "rule.required") String hash)
        implements Keyed {

    Ballot ballot() {
        return new Ballot(kind, reason, wayOut, candidate, hash);
    }
}
