package no.mandat.workflow.closing;

import java.util.Locale;
import no.mandat.domain.closing.Motion.Moved;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.workflow.resolution.DecidingBody;
import no.mandat.workflow.resolution.ResolutionForm;
import no.mandat.workflow.words.Words;

/** Writes what a body is asked about a motion, so that what it decides on, by its hash, is what takes effect. */
final class MotionText {

    private MotionText() {}

    static ResolutionForm of(Moved moved, DecidingBody body, ClauseTree tree, String language) {
        var words = Words.in(Locale.of(language));
        var key = "closing.motion." + moved.kind();
        return new ResolutionForm(
                words.of(key + ".title", number(moved, tree)),
                body,
                words.of(key + ".text", clause(moved, tree), moved.reason()));
    }

    private static String number(Moved moved, ClauseTree tree) {
        var clause = moved.clause();
        if (clause == null) {
            return "";
        }
        var number = ClauseNumbers.of(tree).get(clause);
        return number == null ? "" : number.text();
    }

    private static String clause(Moved moved, ClauseTree tree) {
        var clause = moved.clause();
        return clause == null
                ? ""
                : tree.find(clause)
                        .map(found -> ClauseNumbers.cite(found, ClauseNumbers.of(tree)))
                        .orElse("");
    }
}
