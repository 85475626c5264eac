package no.mandat.domain.mandate;

import static no.mandat.domain.mandate.Clauses.id;
import static no.mandat.domain.mandate.Clauses.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import no.mandat.domain.mandate.ClauseTree.Side;
import no.mandat.domain.shared.Change;
import org.junit.jupiter.api.Test;

class ClauseDifferenceTest {

    private final ClauseTree tree = tree("# A", "  one", "  two", "# B", "  three");

    /** The id, with a plus where it came, a minus where it went, an arrow where it was moved, a star where it was changed. */
    private List<String> marks(ClauseTree after) {
        return ClauseDifference.all(tree, after).stream()
                .map(difference -> difference.clause().id().value().getLeastSignificantBits() + mark(difference))
                .toList();
    }

    private static String mark(ClauseDifference difference) {
        if (difference.before() == null) {
            return "+";
        }
        if (difference.after() == null) {
            return "-";
        }
        return difference.moved() ? ">" : difference.isChange() ? "*" : "";
    }

    @Test
    void isNoneBetweenTheSame() {
        assertThat(marks(tree)).containsExactly("1", "2", "3", "4", "5");
        assertThat(ClauseDifference.between(tree, tree)).isEmpty();
        assertThat(ClauseDifference.changes(tree, tree)).isEmpty();
    }

    @Test
    void showsWhatCameAndWentWhereItIsOrWas() {
        var clause = tree("new").clauses().getFirst().with(id(99));
        assertThat(marks(tree.insert(clause, Side.AFTER, id(2)))).containsExactly("1", "2", "99+", "3", "4", "5");
        assertThat(marks(tree.remove(id(2)))).containsExactly("1", "2-", "3", "4", "5");
        assertThat(marks(tree.remove(id(4)))).containsExactly("1", "2", "3", "4-", "5-");
        assertThat(marks(ClauseTree.EMPTY)).containsExactly("1-", "2-", "3-", "4-", "5-");
    }

    @Test
    void showsOtherWordsKindsAndForce() {
        assertThat(marks(tree.edit(id(2), clause -> clause.says("", "other"))))
                .containsExactly("1", "2*", "3", "4", "5");
        assertThat(marks(tree.classify(List.of(id(3)), ClauseKind.FRAME, Force.MAY)))
                .containsExactly("1", "2", "3*", "4", "5");
    }

    @Test
    void callsAsFewMovedAsPossible() {
        assertThat(marks(tree.move(id(2), Side.AFTER, id(3)))).containsExactly("1", "3>", "2", "4", "5");
        assertThat(marks(tree.move(id(4), Side.BEFORE, id(1)))).containsExactly("4>", "5", "1", "2", "3");
        assertThat(marks(tree.move(id(5), Side.UNDER, id(1)))).containsExactly("1", "2", "3", "5>", "4");
    }

    @Test
    void doesNotCallMovedWhatLostItsHeading() {
        assertThat(marks(tree.join(id(4)))).containsExactly("1", "2", "3*", "4-", "5");
    }

    @Test
    void isToldInTheHistoryWithItsNumber() {
        var after = tree.edit(id(2), clause -> clause.says("", "other"))
                .classify(List.of(id(3)), ClauseKind.QUESTION, Force.MUST)
                .remove(id(5));
        assertThat(ClauseDifference.changes(tree, after))
                .containsExactly(
                        new Change("changedClause", id(2), id(2)),
                        new Change("clauseText", "1.1 one", "1.1 other"),
                        new Change("changedClause", id(3), id(3)),
                        new Change("clauseClassified", "1.2 two", "1.2 two"),
                        new Change("kind", ClauseKind.BACKGROUND, ClauseKind.QUESTION),
                        new Change("force", null, Force.MUST),
                        new Change("changedClause", id(5), null),
                        new Change("clauseRemoved", "2.1 three", null));
    }

    @Test
    void tellsWhichClauseIsNew() {
        var added = tree("new").clauses().getFirst().with(id(99));
        assertThat(ClauseDifference.changes(tree, tree.insert(added, Side.AFTER, id(5))))
                .containsExactly(Change.set("changedClause", id(99)), Change.set("clauseAdded", "2.2 new"));
    }

    @Test
    void tellsOfAMoveWithBothNumbers() {
        assertThat(ClauseDifference.changes(tree, tree.move(id(5), Side.UNDER, id(1))))
                .containsExactly(
                        new Change("changedClause", id(5), id(5)), new Change("clauseMoved", "2.1 three", "1.3 three"));
    }

    @Test
    void leadsFromTheOneToTheOther() {
        var after = tree.move(id(4), Side.BEFORE, id(1)).remove(id(2));
        var all = ClauseDifference.all(tree, after);
        assertThat(all.stream().map(ClauseDifference::after).filter(Objects::nonNull))
                .containsExactlyElementsOf(after.clauses());
        assertThat(all.stream().map(ClauseDifference::before).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(tree.clauses());
    }
}
