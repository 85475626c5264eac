package no.mandat.workflow.deliverable;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision in the list of all.
 *
 * @param hash SHA-256 of what it says, in hexadecimal digits
 * @param cutBy the name of who handed it over, fixed it, or corrected it
 * @param corrects the revision of which only the language was corrected, where it is a correction
 * @param approved whether it was approved once; the last of those stands
 */
public record RevisionRow(
        int number,
        String hash,
        String cutBy,
        Instant cutAt,
        @Nullable Integer corrects,
        boolean approved) {

    /** One of which it isn't known yet whether it was approved. */
    public RevisionRow(int number, String hash, String cutBy, Instant cutAt, @Nullable Integer corrects) {
        this(number, hash, cutBy, cutAt, corrects, false);
    }

    RevisionRow asApproved(boolean was) {
        return new RevisionRow(number, hash, cutBy, cutAt, corrects, was);
    }
}
