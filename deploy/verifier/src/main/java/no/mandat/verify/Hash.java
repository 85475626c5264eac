package no.mandat.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash, as RFC 6962 makes them of leaves and nodes. */
public final class Hash {

    /** How many bytes it has. */
    public static final int LENGTH = 32;

    /** The root of a tree in which nothing is. */
    public static final Hash OF_NOTHING = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * One that was read.
     *
     * @throws IllegalArgumentException when it isn't {@link #LENGTH} bytes long
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has %d bytes, not %d".formatted(LENGTH, bytes.length));
        }
        return new Hash(bytes.clone());
    }

    /** That of a leaf. */
    public static Hash ofLeaf(byte[] leaf) {
        var digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(leaf));
    }

    /** That of a leaf that is a member of a line. */
    static Hash ofLeaf(JsonLine line, String member) {
        var digest = sha256();
        digest.update(LEAF);
        line.eachPiece(member, digest::update);
        return new Hash(digest.digest());
    }

    /** That of two nodes, of which this is the left one. */
    public Hash with(Hash right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(bytes);
        return new Hash(digest.digest(right.bytes));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** In base64, as checkpoints have it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
