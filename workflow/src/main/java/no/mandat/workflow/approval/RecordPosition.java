package no.mandat.workflow.approval;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.approval.Ballot;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Records a position that a voter took in a meeting.
 *
 * @param reason why, or the remark
 * @param wayOut what would resolve an objection
 */
public record RecordPosition(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RoundId round,
        @NotNull(message = "rule.required") PersonId voter,
        @NotNull(message = "rule.required") PositionKind kind,

        @Nullable @Size(max = 4000, message = "rule.tooLong") String reason,

        @Nullable @Size(max = 4000, message = "rule.tooLong") String wayOut,

        @NotNull(message = "rule.required") MeetingId meeting)
        implements Keyed {

    Ballot ballot(String hash) {
        return new Ballot(kind, reason, wayOut, null, hash);
    }
}
