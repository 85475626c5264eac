package no.mandat.workflow.audit;

import java.util.List;
import java.util.Set;
import no.mandat.domain.meeting.Attendee;

/** The addresses of those who are called to meetings, and what they remark when they answer: for whoever runs the meetings, and nobody else. */
final class AnswersToCalls {

    private static final String ATTENDEE = Attendee.class.getSimpleName();
    private static final Set<String> PRIVATE = Set.of("email", "remark");

    private AnswersToCalls() {}

    /** The same without them. */
    static List<HistoryRow> without(List<HistoryRow> rows) {
        return rows.stream()
                .map(row -> row.subjectKind().equals(ATTENDEE) ? without(row) : row)
                .toList();
    }

    private static HistoryRow without(HistoryRow row) {
        return row.saying(row.changes().stream()
                .filter(change -> !PRIVATE.contains(change.field()))
                .toList());
    }
}
