package no.mandat.verify;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object, and how it is written: in canonical form, so that what stands in the text of one of its members is the canonical form of that.
 *
 * @param places from where to where in the text each member stands
 */
record JsonLine(String text, Map<String, @Nullable Object> members, Map<String, Place> places) {

    /** As bytes are made of it: what isn't Latin takes thrice as many, and there may be megabytes. */
    private static final int PIECE = 1 << 16;

    /** Takes the UTF-8 of a member, piece by piece: a text of megabytes isn't copied. */
    void eachPiece(String member, Piece piece) {
        var place = Objects.requireNonNull(places.get(member));
        for (int from = place.from, to; from < place.to; from = to) {
            to = Math.min(from + PIECE, place.to);
            if (to < place.to && Character.isHighSurrogate(text.charAt(to - 1))) {
                to++;
            }
            piece.take(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Takes some bytes. */
    @FunctionalInterface
    interface Piece {
        void take(byte[] bytes);
    }

    /** @param to behind its last sign */
    record Place(int from, int to) {}
}
