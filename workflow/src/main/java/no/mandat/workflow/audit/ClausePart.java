package no.mandat.workflow.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.mandate.ClauseDifference;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.audit.PayloadContent.Value;
import org.jspecify.annotations.Nullable;

/** What an entry tells of one clause, where it tells what became of several: of the others nothing belongs into the story of that one. */
final class ClausePart {

    /** By which the history is asked for a clause. Nothing happens to one but in its mandate, so no entry is of this kind. */
    static final String KIND = "Clause";

    private ClausePart() {}

    static boolean isOne(@Nullable Subject about) {
        return about != null && about.kind().equals(KIND);
    }

    /** The same, with what is of the clause alone. */
    static HistoryRow of(UUID clause, HistoryRow row) {
        if (row.changes().stream().noneMatch(ClausePart::isWhich)) {
            return row;
        }
        List<Value> told = new ArrayList<>();
        boolean mine = false;
        for (var change : row.changes()) {
            if (isWhich(change)) {
                mine = clause.toString().equals(change.after() == null ? change.before() : change.after());
            } else if (!ClauseDifference.TOLD.contains(change.field())) {
                mine = false;
            } else if (mine) {
                told.add(change);
            }
        }
        return row.saying(List.copyOf(told));
    }

    private static boolean isWhich(Value change) {
        return change.field().equals(ClauseDifference.WHICH);
    }
}
