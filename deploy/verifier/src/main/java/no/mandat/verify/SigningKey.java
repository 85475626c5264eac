package no.mandat.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The secret key of a log, with which it signs its checkpoints. Written as {@code PRIVATE+KEY+name+id+key}, the key being a seed of 32 bytes. */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED_BYTES = 32;
    private static final int SIGNATURE_BYTES = 64;

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(byte[] seed, PrivateKey key, VerifierKey verifier) {
        this.seed = seed;
        this.key = key;
        this.verifier = verifier;
    }

    /**
     * Of a seed.
     *
     * @param name the origin of the log
     * @throws WrongFormatException when the seed isn't 32 bytes long, or no key is called so
     */
    public static SigningKey of(String name, byte[] seed) throws WrongFormatException {
        if (seed.length != SEED_BYTES) {
            throw new WrongFormatException("a secret key has 32 bytes, not " + seed.length);
        }
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            var key = (EdECPublicKey) generator.generateKeyPair().getPublic();
            var secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            var made = new SigningKey(seed.clone(), secret, VerifierKey.of(name, encoded(key)));
            // Java has no other way from a seed to its public key than to have it made anew: it is tried whether that
            // is the one.
            if (!made.verifier.verifies(seed, made.sign(seed))) {
                throw new IllegalStateException("this Java makes another key of a seed");
            }
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** The y of the point, the smallest byte first, with the sign of its x in the last bit (RFC 8032, 5.1.2). */
    private static byte[] encoded(EdECPublicKey key) {
        var y = key.getPoint().getY().toByteArray();
        var encoded = new byte[SEED_BYTES];
        for (int i = 0; i < Math.min(y.length, SEED_BYTES); i++) {
            encoded[i] = y[y.length - 1 - i];
        }
        if (key.getPoint().isXOdd()) {
            encoded[SEED_BYTES - 1] |= (byte) 0x80;
        }
        return encoded;
    }

    /** A new one. */
    public static SigningKey generate(String name, SecureRandom random) throws WrongFormatException {
        var seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return of(name, seed);
    }

    /**
     * As it is kept.
     *
     * @throws WrongFormatException when it is none. Nothing of the key stands in the message.
     */
    public static SigningKey parse(String text) throws WrongFormatException {
        var parts = text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new WrongFormatException("a secret key is written as PRIVATE+KEY+name+id+key");
        }
        var typed = Base64Text.decode(parts[2]);
        if (typed.length != SEED_BYTES + 1 || typed[0] != VerifierKey.ED25519) {
            throw new WrongFormatException("not a secret Ed25519 key");
        }
        var key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!parts[1].equals(HexFormat.of().formatHex(key.verifier.id(VerifierKey.ED25519)))) {
            throw new WrongFormatException("the id of the secret key isn't that of its name and bytes");
        }
        return key;
    }

    /** The public key. */
    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * A checkpoint, signed by all of these: more than one while keys are changed. They have the same name.
     *
     * @param at when; the fraction of its second isn't in it
     */
    public static String checkpoint(List<SigningKey> keys, long size, Hash root, Instant at) {
        var text = Checkpoint.text(keys.getFirst().verifier.name(), size, root);
        return text
                + "\n"
                + keys.stream()
                        .map(key -> key.line(VerifierKey.ED25519, key.sign(text))
                                + key.line(VerifierKey.TIMESTAMPED, key.timed(text, at.getEpochSecond())))
                        .collect(Collectors.joining());
    }

    /** What says that another key signed the log before this one: nobody else can say so of it. */
    public byte[] vouchFor(VerifierKey before) {
        return sign(before.vouched());
    }

    private byte[] timed(String text, long seconds) {
        return ByteBuffer.allocate(Long.BYTES + SIGNATURE_BYTES)
                .putLong(seconds)
                .put(sign(Checkpoint.timed(text, seconds)))
                .array();
    }

    private String line(byte type, byte[] signature) {
        var bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .put(verifier.id(type))
                .put(signature)
                .array();
        return "\u2014 %s %s\n".formatted(verifier.name(), Base64.getEncoder().encodeToString(bytes));
    }

    private byte[] sign(String text) {
        return sign(text.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** As it is kept: it is secret. */
    public String secret() {
        return PREFIX + verifier.written(seed);
    }

    /** The public key, for logs and messages. */
    @Override
    public String toString() {
        return verifier.toString();
    }

    /** Gives a seed, so that a key comes of it. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        private Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
