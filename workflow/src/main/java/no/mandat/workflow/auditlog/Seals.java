package no.mandat.workflow.auditlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.mandat.verify.GrowingTree;
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

    private static final String ALGORITHM = "HmacSHA256";
    private static final String OF_ENTRIES = "mandat audit_waiting";
    private static final String OF_TREES = "mandat audit_head";

    private final Configuration configuration;
    private final KeptCheckpoint kept;

    @Inject
    Seals(Configuration configuration, KeptCheckpoint kept) {
        this.configuration = configuration;
        this.kept = kept;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Seals() {
        this(null, null);
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
        return seal(configuration.auditKey(), OF_ENTRIES, entry.leaf().bytes());
    }

    /**
     * Those with a seal, by the key of now or the one of before while they are changed; any, where nothing was ever signed, by what the server kept neither.
     *
     * @param signed the last checkpoint that the database has
     */
    Own own(Optional<Signed> signed) {
        return signed.isPresent() || isKept() ? this::isRight : Own.ANY;
    }

    private boolean isKept() {
        try {
            return kept.read().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException("nobody knows whether the audit log was ever signed", e);
        }
    }

    /** That of a tree as it is now. */
    byte[] of(GrowingTree tree) {
        return seal(configuration.auditKey(), OF_TREES, said(tree));
    }

    /** Whether it is that of the tree, by the key of now or the one of before. */
    boolean isRight(GrowingTree tree, byte @Nullable [] seal) {
        return isRight(OF_TREES, said(tree), seal);
    }

    private boolean isRight(WrittenEntry entry, byte @Nullable [] seal) {
        return isRight(OF_ENTRIES, entry.leaf().bytes(), seal);
    }

    private boolean isRight(String use, byte[] of, byte @Nullable [] seal) {
        return seal != null
                && Stream.concat(Stream.of(configuration.auditKey()), configuration.auditKeyOld().stream())
                        .anyMatch(secret -> MessageDigest.isEqual(seal(secret, use, of), seal));
    }

    private static byte[] said(GrowingTree tree) {
        return "%d %s".formatted(tree.size(), tree.root()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] seal(String secret, String use, byte[] of) {
        var key = hmac(secret.getBytes(StandardCharsets.UTF_8), use.getBytes(StandardCharsets.UTF_8));
        return hmac(key, of);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
