package no.mandat.workflow.shared;

import java.util.UUID;
import no.mandat.domain.shared.PositionId;

/**
 * What a receipt is called on paper and on the telephone: ten letters and digits of the random part of an id, without those that are
 * mistaken for each other. The id itself stands in the audit trail.
 */
public final class Reference {

    /** Crockford's base 32. */
    public static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** So many of them, without the dash in the middle. */
    public static final int LENGTH = 10;

    /** So many bits of the id stand in each, the lowest first. */
    public static final int BITS = 5;

    private Reference() {}

    /** Of a position. */
    public static String of(PositionId position) {
        return of(position.value());
    }

    /** Of whatever has that id. */
    public static String of(UUID id) {
        long rest = id.getLeastSignificantBits();
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i == LENGTH / 2 ? "-" : "").append(DIGITS.charAt((int) (rest & 31)));
            rest >>>= BITS;
        }
        return text.toString();
    }
}
