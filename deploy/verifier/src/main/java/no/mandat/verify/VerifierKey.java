package no.mandat.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public key of a log, by its name: C2SP signed-note, "Verifier keys". It signs checkpoints as Ed25519, and says when it did as a
 * timestamped cosignature (C2SP tlog-cosignature), each with a key id of its own.
 */
public final class VerifierKey {

    /** Signs a note. */
    static final byte ED25519 = 1;

    /** Signs a checkpoint and a time. */
    static final byte TIMESTAMPED = 4;

    private static final int KEY_BYTES = 32;

    /** What stands before the 32 bytes of an Ed25519 key in an X.509 key (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] encoded;
    private final PublicKey key;

    private VerifierKey(String name, byte[] encoded, PublicKey key) {
        this.name = name;
        this.encoded = encoded;
        this.key = key;
    }

    /**
     * Of the 32 bytes of an Ed25519 key.
     *
     * @throws WrongFormatException when it is none, or the name is empty or holds a blank or a plus
     */
    public static VerifierKey of(String name, byte[] encoded) throws WrongFormatException {
        if (!isName(name)) {
            throw new WrongFormatException("a key has a name without blanks and plus signs");
        }
        if (encoded.length != KEY_BYTES) {
            throw new WrongFormatException("a key has 32 bytes, not " + encoded.length);
        }
        try {
            var x509 = ByteBuffer.allocate(X509_PREFIX.length + KEY_BYTES)
                    .put(X509_PREFIX)
                    .put(encoded);
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509.array()));
            return new VerifierKey(name, encoded.clone(), key);
        } catch (GeneralSecurityException e) {
            throw new WrongFormatException("not an Ed25519 key: " + e.getMessage());
        }
    }

    /** Whether a key, and a log, can be called so. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.indexOf('+') < 0 && name.codePoints().noneMatch(VerifierKey::isBlank);
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || Character.isISOControl(sign);
    }

    /**
     * As it is published: {@code name+id+key}.
     *
     * @throws WrongFormatException when it isn't one of an Ed25519 key
     */
    public static VerifierKey parse(String text) throws WrongFormatException {
        var parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new WrongFormatException("a key is written as name+id+key");
        }
        var typed = Base64Text.decode(parts[2]);
        if (typed.length != KEY_BYTES + 1 || typed[0] != ED25519) {
            throw new WrongFormatException("not an Ed25519 key");
        }
        var key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!parts[1].equals(HexFormat.of().formatHex(key.id(ED25519)))) {
            throw new WrongFormatException("the id of the key isn't that of its name and bytes");
        }
        return key;
    }

    /** Whose key it is: the origin of a log's checkpoints. */
    public String name() {
        return name;
    }

    byte[] id(byte type) {
        var digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(type);
        return Arrays.copyOf(digest.digest(encoded), Integer.BYTES);
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            // One that isn't 64 bytes, or no point of the curve.
            return false;
        }
    }

    /** Whether this key says of another one that it signed the log before it ({@link SigningKey#vouchFor}). */
    public boolean vouchesFor(VerifierKey before, byte[] voucher) {
        return verifies(before.vouched().getBytes(StandardCharsets.UTF_8), voucher);
    }

    /** No text of a checkpoint: that has a number in its second line. */
    String vouched() {
        return "the key before\n%s\n".formatted(this);
    }

    /** As it is published. */
    @Override
    public String toString() {
        return written(encoded);
    }

    /** The name, the id, and these bytes of a key with its type: its own, or the seed of its secret. */
    String written(byte[] bytes) {
        var typed = ByteBuffer.allocate(KEY_BYTES + 1).put(ED25519).put(bytes).array();
        return "%s+%s+%s"
                .formatted(
                        name,
                        HexFormat.of().formatHex(id(ED25519)),
                        Base64.getEncoder().encodeToString(typed));
    }
}
