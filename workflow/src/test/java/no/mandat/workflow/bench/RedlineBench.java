package no.mandat.workflow.bench;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseDifference;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.workflow.InServer;
import no.mandat.workflow.text.Redline;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two mandates of sixty pages compared: clause by clause as on the page of versions, and whole as on that of a decision. */
class RedlineBench extends InServer {

    private static final int TIMES = 20;
    private static final int FEW = 40;
    private static final Words WORDS = Words.in(Words.BOKMAL);

    @Test
    void isThereInASecond() throws Exception {
        var before = LongMandate.tree();
        figure("where one clause in %d differs".formatted(FEW), before, LongMandate.reworded(FEW));
        figure("where every clause differs", before, LongMandate.reworded(1));
    }

    private static void figure(String where, ClauseTree before, ClauseTree after) throws Exception {
        var old = markdown(before);
        var now = markdown(after);
        Figures.seconds(
                "redline of two 60-page mandates, clause by clause, " + where + ", p95",
                Figures.p95(TIMES, () -> byClause(before, after)),
                1);
        Figures.seconds(
                "redline of two 60-page mandates, as one text, " + where + ", p95",
                Figures.p95(TIMES, () -> Redline.between(old, now, WORDS)),
                1);
    }

    private static List<Redline.Result> byClause(ClauseTree before, ClauseTree after) {
        return ClauseDifference.all(before, after).stream()
                .map(difference -> Redline.between(said(difference.before()), said(difference.after()), WORDS))
                .toList();
    }

    private static String markdown(ClauseTree tree) {
        return tree.clauses().stream().map(RedlineBench::said).collect(joining("\n\n"));
    }

    private static String said(@Nullable Clause clause) {
        var one = Objects.requireNonNull(clause);
        var heading = Optional.of(one.heading()).filter(text -> !text.isEmpty()).map(text -> "## " + text);
        return Stream.concat(heading.stream(), Stream.of(one.text())).collect(joining("\n\n"));
    }
}
