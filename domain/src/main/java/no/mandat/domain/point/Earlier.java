package no.mandat.domain.point;

import org.jspecify.annotations.Nullable;

/**
 * What an open point keeps of a conclusion that it had.
 *
 * @param conclusion what the next one begins with
 * @param takenUp why it has none any more, as far as somebody said so
 */
public record Earlier(
        @Nullable Conclusion conclusion, @Nullable TakenUp takenUp) {

    /** Of a point that never had one. */
    public static final Earlier NONE = new Earlier(null, null);
}
