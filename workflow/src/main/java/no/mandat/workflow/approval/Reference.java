package no.mandat.workflow.approval;

import java.util.UUID;
import no.mandat.domain.shared.PositionId;

/**
 * What a position is called on paper and on the telephone: ten letters and digits of its id's random part, without those that
 * are mistaken for each other. The id itself stands in the audit trail.
 */
final class Reference {

    /** Crockford's base 32. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final int BITS = 5;

    private Reference() {}

    static String of(PositionId position) {
        return of(position.value());
    }

    static String of(UUID id) {
        long rest = id.getLeastSignificantBits();
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i == LENGTH / 2 ? "-" : "").append(DIGITS.charAt((int) (rest & 31)));
            rest >>>= BITS;
        }
        return text.toString();
    }
}
