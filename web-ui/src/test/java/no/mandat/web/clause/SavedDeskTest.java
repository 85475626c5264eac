package no.mandat.web.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import org.junit.jupiter.api.Test;

class SavedDeskTest {

    private static final Clause CLAUSE = new Clause(
            new ClauseId(new UUID(7, 1)), 0, ClauseForm.PARAGRAPH, "", "", "Gruppa er tolv.", ClauseKind.FRAME, null);
    private static final ClauseTree BEFORE = new ClauseTree(List.of(CLAUSE));
    private static final ClauseEdit EDIT =
            new ClauseEdit.Rewrite(CLAUSE.id(), ClauseForm.PARAGRAPH, "", "", "Gruppa er fjorten.");

    private final Shared shared = new Shared();
    private final Desk desk = new Desk(shared);

    @Test
    void takesBackWhatWasDoneLast() {
        desk.carryOut(EDIT, desk.tree());
        assertThat(desk.tree()).isEqualTo(EDIT.on(BEFORE));
        assertThat(desk.canUndo()).isTrue();
        desk.undo();
        assertThat(desk.tree()).isEqualTo(BEFORE);
        assertThat(desk.canUndo()).isFalse();
    }

    @Test
    void takesNothingBackWhereOthersChangedSomethingInBetween() {
        shared.version++;
        desk.carryOut(EDIT, desk.tree());
        assertThat(desk.canUndo()).isFalse();
    }

    @Test
    void takesNothingBackAfterItWasReadAnew() {
        desk.carryOut(EDIT, desk.tree());
        desk.refresh();
        assertThat(desk.canUndo()).isFalse();
    }

    /** What is kept of the clauses, for all who work on them. */
    private static final class Shared {

        private int version;
        private ClauseTree tree = BEFORE;
    }

    private static final class Desk extends SavedDesk {

        private final Shared shared;

        Desk(Shared shared) {
            super(new Saved(shared.version, shared.tree), CLAUSE::id);
            this.shared = shared;
        }

        @Override
        protected Saved read() {
            return new Saved(shared.version, shared.tree);
        }

        @Override
        protected void save(ClauseEdit edit, List<Clause> seen) {
            assertThat(seen).containsExactly(CLAUSE);
            replace(shared.version, edit.on(shared.tree));
        }

        @Override
        protected void replace(int version, ClauseTree tree) {
            assertThat(version).isEqualTo(shared.version);
            shared.version++;
            shared.tree = tree;
        }
    }
}
