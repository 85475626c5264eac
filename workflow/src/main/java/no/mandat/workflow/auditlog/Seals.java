package no.mandat.workflow.auditlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import no.mandat.verify.GrowingTree;
import no.mandat.verify.WrittenEntry;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import no.mandat.workflow.operations.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * By what the log knows the entries that the application wrote itself, and wrote so, until they have their places, and the tree that it let grow, until it is signed: by seals under keys that are made of
 * the secret which checkpoints are signed with (docs/decisions/0105). Whoever owns the database has none of these, whether they write an entry,
 * have it altered while it is written, or put leaves into the tree.
 */
@ApplicationScoped
public class Seals {

    private final SealKeys keys;
    private final KeptCheckpoint kept;
    private final Undone undone;
    private final Placed placed;

    @Inject
    Seals(Configuration configuration, KeptCheckpoint kept, Undone undone, Placed placed) {
        this.keys = new SealKeys(configuration.auditKeys());
        this.kept = kept;
        this.undone = undone;
        this.placed = placed;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Seals() {
        this.keys = null;
        this.kept = null;
        this.undone = null;
        this.placed = null;
    }

    /** That of an entry that is written now. */
    public byte[] of(WrittenEntry entry) {
        return keys.of(entry);
    }

    /** That of a tree as it is now. */
    byte[] of(GrowingTree tree) {
        return keys.of(tree);
    }

    /** Those with a seal, by the key of now or the one of before while they are changed, and of which this node doesn't know that they came to nothing, or have a place. */
    Own own() {
        return new Mine(placed::has);
    }

    /** The same for whoever reads the log as it is at a moment from now on: what gets its place after this still waits there, and is the application's. */
    Own ownInWhatIsReadNext() {
        return new Mine(placed.all()::contains);
    }

    /**
     * The same; any, where nothing was ever signed, by what the server kept neither.
     *
     * @param signed the last checkpoint that the database has
     */
    Own own(Optional<Signed> signed) {
        return signed.isPresent() || isKept() ? own() : Own.ANY;
    }

    private boolean isKept() {
        try {
            return kept.isAny();
        } catch (IOException e) {
            throw new UncheckedIOException("nobody knows whether the audit log was ever signed", e);
        }
    }

    /**
     * What isn't signed yet is known by the seal of the tree: the owner of the database can put leaves into it, and say that it is so long. What is signed needs none.
     *
     * @param signed the last checkpoint, or the first one that covers the tree
     * @throws WrongHeadException where it is neither
     */
    void requireWeLetItGrow(Head head, Optional<Signed> signed) {
        if (!keys.hasGrown(head, signed)) {
            throw WrongHeadException.grown(head.tree().size());
        }
    }

    private final class Mine implements Own {

        private final Predicate<UUID> hasPlace;

        private Mine(Predicate<UUID> hasPlace) {
            this.hasPlace = hasPlace;
        }

        @Override
        public boolean is(WrittenEntry entry, byte @Nullable [] seal) {
            return !undone.has(entry.id()) && !hasPlace.test(entry.id()) && keys.is(entry, seal);
        }

        @Override
        public boolean hasGrown(Head head, Optional<Signed> signed) {
            return keys.hasGrown(head, signed);
        }
    }
}
