package no.mandat.workflow.deliverable;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;

/**
 * A revision in the list of all.
 *
 * @param hash SHA-256 of what it says, in hexadecimal digits
 * @param cutBy the name of who handed it over, fixed it, or corrected it
 * @param corrects the revision of which only the language was corrected, where it is a correction
 * @param approved whether it was approved once; the last of those stands
 * @param rounds in which it was put to a body, for whoever may read them, the first one opened first
 */
public record RevisionRow(
        int number,
        String hash,
        String cutBy,
        Instant cutAt,
        @Nullable Integer corrects,
        boolean approved,
        List<Round> rounds) {

    /**
     * A round about it.
     *
     * @param asked whom it asked
     * @param state what became of it
     */
    public record Round(RoundId id, Asked asked, RoundKind kind, RoundState state) {}

    /** One of which it isn't known yet whether it was approved, and which rounds there were about it. */
    public RevisionRow(int number, String hash, String cutBy, Instant cutAt, @Nullable Integer corrects) {
        this(number, hash, cutBy, cutAt, corrects, false, List.of());
    }

    RevisionRow asApproved(boolean was) {
        return new RevisionRow(number, hash, cutBy, cutAt, corrects, was, rounds);
    }

    RevisionRow asked(List<Round> were) {
        return new RevisionRow(number, hash, cutBy, cutAt, corrects, approved, were);
    }
}
