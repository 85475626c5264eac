package no.mandat.workflow.auditlog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import no.mandat.verify.GrowingTree;
import no.mandat.verify.Hmac;
import no.mandat.verify.WrittenEntry;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import org.jspecify.annotations.Nullable;

/** Seals by the secrets alone, for whoever has those and nothing else of the server: HMAC-SHA-256 of the leaf, or of the tree's size and root (docs/decisions/0105). */
final class SealKeys implements Own {

    private static final String OF_ENTRIES = "mandat audit_waiting";
    private static final String OF_TREES = "mandat audit_head";

    /** By the secret of before, while they are changed, and by that of now, which seals. */
    private final List<byte[]> ofEntries;

    private final List<byte[]> ofTrees;

    /** @param secrets the one that seals last */
    SealKeys(List<String> secrets) {
        this.ofEntries = keys(secrets, OF_ENTRIES);
        this.ofTrees = keys(secrets, OF_TREES);
    }

    private static List<byte[]> keys(List<String> secrets, String use) {
        return secrets.stream()
                .map(secret -> Hmac.of(bytes(secret), bytes(use)).bytes())
                .toList();
    }

    /** That of an entry that is written now. */
    byte[] of(WrittenEntry entry) {
        return seal(ofEntries.getLast(), entry);
    }

    /** That of a tree as it is now. */
    byte[] of(GrowingTree tree) {
        return seal(ofTrees.getLast(), tree);
    }

    @Override
    public boolean is(WrittenEntry entry, byte @Nullable [] seal) {
        return seal != null && ofEntries.stream().anyMatch(key -> MessageDigest.isEqual(seal(key, entry), seal));
    }

    @Override
    public boolean hasGrown(Head head, Optional<Signed> signed) {
        var tree = head.tree();
        boolean isSigned = signed.flatMap(Signed::said)
                .map(said -> said.size() == tree.size() && said.root().equals(tree.root()))
                .orElse(tree.size() == 0);
        return isSigned || isRight(tree, head.seal());
    }

    private boolean isRight(GrowingTree tree, byte @Nullable [] seal) {
        return seal != null && ofTrees.stream().anyMatch(key -> MessageDigest.isEqual(seal(key, tree), seal));
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
