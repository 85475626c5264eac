package no.mandat.workflow.auditlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import no.mandat.verify.GrowingTree;
import no.mandat.verify.Hmac;
import no.mandat.verify.WrittenEntry;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import no.mandat.workflow.operations.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * By what the log knows the entries that the application wrote itself, and wrote so, until they have their places, and the tree that it let grow, until it is signed: HMAC-SHA-256 of the leaf, or of
 * the tree's size and root, under keys that are made of the secret which checkpoints are signed with (docs/decisions/0105). Whoever owns the database has none of these, whether they write an entry,
 * have it altered while it is written, or put leaves into the tree.
 */
@ApplicationScoped
public class Seals {

    private static final String OF_ENTRIES = "mandat audit_waiting";
    private static final String OF_TREES = "mandat audit_head";

    /** By the secret of before, while they are changed, and by that of now, which seals. */
    private final List<byte[]> ofEntries;

    private final List<byte[]> ofTrees;
    private final KeptCheckpoint kept;
    private final Undone undone;
    private final Placed placed;

    @Inject
    Seals(Configuration configuration, KeptCheckpoint kept, Undone undone, Placed placed) {
        this.ofEntries = keys(configuration, OF_ENTRIES);
        this.ofTrees = keys(configuration, OF_TREES);
        this.kept = kept;
        this.undone = undone;
        this.placed = placed;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Seals() {
        this.ofEntries = List.of();
        this.ofTrees = List.of();
        this.kept = null;
        this.undone = null;
        this.placed = null;
    }

    private static List<byte[]> keys(Configuration configuration, String use) {
        return configuration.auditKeys().stream()
                .map(secret -> Hmac.of(bytes(secret), bytes(use)).bytes())
                .toList();
    }

    /** Which of the rows that wait are of the application. */
    @FunctionalInterface
    interface Own {

        /** Any: those that were written before there was a log, and nothing was signed yet. */
        Own ANY = (entry, seal) -> true;

        /** Whether one is. */
        boolean is(WrittenEntry entry, byte @Nullable [] seal);
    }

    /** That of an entry that is written now. */
    public byte[] of(WrittenEntry entry) {
        return seal(ofEntries.getLast(), entry);
    }

    /**
     * Those with a seal, by the key of now or the one of before while they are changed, and of which this node doesn't know that they came to nothing, or have a place; any, where nothing was ever signed, by what the server kept neither.
     *
     * @param signed the last checkpoint that the database has
     */
    Own own(Optional<Signed> signed) {
        return signed.isPresent() || isKept() ? this::isRight : Own.ANY;
    }

    private boolean isKept() {
        try {
            return kept.isAny();
        } catch (IOException e) {
            throw new UncheckedIOException("nobody knows whether the audit log was ever signed", e);
        }
    }

    /** That of a tree as it is now. */
    byte[] of(GrowingTree tree) {
        return seal(ofTrees.getLast(), tree);
    }

    /**
     * What isn't signed yet is known by the seal of the tree: the owner of the database can put leaves into it, and say that it is so long. What is signed needs none.
     *
     * @param signed the last checkpoint, or the first one that covers the tree
     * @throws WrongHeadException where it is neither
     */
    void requireWeLetItGrow(Head head, Optional<Signed> signed) {
        var tree = head.tree();
        boolean isSigned = signed.flatMap(Signed::said)
                .map(said -> said.size() == tree.size() && said.root().equals(tree.root()))
                .orElse(tree.size() == 0);
        if (!isSigned && !isRight(tree, head.seal())) {
            throw WrongHeadException.grown(tree.size());
        }
    }

    private boolean isRight(GrowingTree tree, byte @Nullable [] seal) {
        return seal != null && ofTrees.stream().anyMatch(key -> MessageDigest.isEqual(seal(key, tree), seal));
    }

    private boolean isRight(WrittenEntry entry, byte @Nullable [] seal) {
        return seal != null
                && !undone.has(entry.id())
                && !placed.has(entry.id())
                && ofEntries.stream().anyMatch(key -> MessageDigest.isEqual(seal(key, entry), seal));
    }

    private static byte[] seal(byte[] key, WrittenEntry entry) {
        return Hmac.of(key, entry.leaf().bytes()).bytes();
    }

    private static byte[] seal(byte[] key, GrowingTree tree) {
        return Hmac.of(key, bytes("%d %s".formatted(tree.size(), tree.root()))).bytes();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
