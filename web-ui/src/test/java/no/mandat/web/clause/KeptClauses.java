package no.mandat.web.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.ReviseClauses;
import no.mandat.workflow.mandate.WriteClauses;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** The clauses of a draft in place of the database: the same rules, and others who work on them too. */
final class KeptClauses {

    final List<Object> commands = new ArrayList<>();
    ClauseTree tree;

    private int version = 7;
    private @Nullable Refusal refusal;

    KeptClauses(ClauseTree tree) {
        this.tree = tree;
    }

    Map<Class<?>, Object> parts() {
        return Map.of(ClauseQueries.class, new Queries(), ClauseService.class, new Service());
    }

    /** Refuses the next command. */
    void refuseNext(Refusal why) {
        refusal = why;
    }

    /** Somebody else lets a clause say something. */
    void othersWrite(ClauseId id, String text) {
        tree = tree.edit(id, clause -> clause.says(clause.heading(), text));
        version++;
    }

    /** Somebody else takes a clause away. */
    void othersRemove(ClauseId id) {
        tree = tree.remove(id);
        version++;
    }

    /** What was done to them one by one. */
    List<ClauseEdit> edits() {
        return commands.stream()
                .filter(ReviseClauses.class::isInstance)
                .map(command -> ((ReviseClauses) command).edit())
                .toList();
    }

    /** What the last of it was built on. */
    List<Clause> seen() {
        return ((ReviseClauses) commands.getLast()).seen();
    }

    private void refuse() {
        var why = refusal;
        refusal = null;
        if (why != null) {
            throw new RefusedException(why);
        }
    }

    private final class Queries extends ClauseQueries {

        @Override
        public ClauseText text(MandateId id) {
            return new ClauseText(
                    tree.clauses().isEmpty() ? ClauseText.NONE : version, tree, ClauseNumbers.of(tree), true);
        }
    }

    private final class Service extends ClauseService {

        @Override
        public void revise(ReviseClauses command) {
            commands.add(command);
            refuse();
            command.seen().forEach(tree::requireUnchanged);
            tree = command.edit().on(tree);
            version++;
        }

        @Override
        public void write(WriteClauses command) {
            commands.add(command);
            if (command.version() != version) {
                throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
            }
            tree = command.tree();
            version++;
        }
    }
}
