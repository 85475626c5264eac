package no.mandat.domain.shared;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Time-ordered UUIDs (RFC 9562, version 7): 48 bits of milliseconds, then random. Rows made one after the other lie
 * beside each other in the index. The clock is the caller's, so that tests are repeatable.
 */
public final class UuidV7 {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private UuidV7() {}

    /** A new UUID of the given instant. */
    public static UUID at(Instant instant, RandomGenerator random) {
        long high = (instant.toEpochMilli() << 16) | VERSION | (random.nextLong() & 0x0FFFL);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }

    /** When it was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
