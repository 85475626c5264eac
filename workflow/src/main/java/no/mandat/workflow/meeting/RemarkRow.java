package no.mandat.workflow.meeting;

import java.time.Instant;
import no.mandat.domain.meeting.MinutesRemark;
import no.mandat.domain.meeting.RemarkState;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.RemarkId;
import org.jspecify.annotations.Nullable;

/**
 * A remark on minutes.
 *
 * @param own whether it is the reader's
 */
public record RemarkRow(
        RemarkId id,
        String by,
        boolean own,
        @Nullable AgendaItemId item,
        String text,
        Instant madeAt,
        RemarkState state,
        @Nullable String answer) {

    static RemarkRow of(MinutesRemark remark, String by, boolean own) {
        return new RemarkRow(
                remark.id(),
                by,
                own,
                remark.item().orElse(null),
                remark.text(),
                remark.madeAt(),
                remark.state(),
                remark.answer().orElse(null));
    }

    /** Whether it can be taken back, or answered. */
    public boolean stands() {
        return state == RemarkState.MADE || state == RemarkState.ANSWERED;
    }
}
