package no.mandat.domain.mandate;

import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;

/**
 * The clauses of a mandate, as they stand now: edited by the secretariat in draft, afterwards changed by amendments alone. They
 * are apart from the mandate so that whoever needs the one doesn't read the other.
 */
@Entity
public class MandateClauses {

    /** The field that says which clauses were written first. */
    public static final String WRITTEN = "writtenClauses";

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "mandate_id"))
    private MandateId id;

    private ClauseTree tree;

    private Instant changedAt;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected MandateClauses() {}

    private MandateClauses(MandateId mandate, ClauseTree tree, Instant at) {
        this.id = mandate;
        this.tree = tree;
        this.changedAt = at;
    }

    /**
     * The first clauses of a draft.
     *
     * @param hash of the tree
     */
    public static Beginning begin(MandateId mandate, ClauseTree tree, String hash, Instant at) {
        var clauses = new MandateClauses(mandate, tree, at);
        var event = new ClausesWritten(
                mandate,
                List.of(
                        set("tree", hash),
                        set("clauses", tree.clauses().size()),
                        set(WRITTEN, tree.clauses().stream().map(Clause::id).toList())));
        return new Beginning(clauses, event);
    }

    /**
     * Replaces what is there; where all is as before, nothing happened. Whether the mandate may still be edited is the
     * mandate's to say ({@link Mandate#requireEditable}).
     *
     * @param hashBefore of the tree as it is
     * @param hash of the new one
     */
    public Optional<ClausesRevised> revise(ClauseTree now, String hashBefore, String hash, Instant at) {
        if (now.equals(tree)) {
            return Optional.empty();
        }
        List<Change> changes = new ArrayList<>(ClauseDifference.changes(tree, now));
        changes.add(new Change("tree", hashBefore, hash));
        tree = now;
        changedAt = at;
        return Optional.of(new ClausesRevised(id, List.copyOf(changes)));
    }

    /** Whose. */
    public MandateId mandate() {
        return id;
    }

    /** What they say. */
    public ClauseTree tree() {
        return tree;
    }

    /** When one of them was last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    /** Counts their changes. */
    public int version() {
        return version;
    }

    /** The first clauses, and the event that tells of them. */
    public record Beginning(MandateClauses clauses, ClausesWritten event) {}
}
