package no.mandat.workflow.approval;

import java.util.List;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import org.jspecify.annotations.Nullable;

/**
 * What one may do with positions in a round that were taken in a meeting.
 *
 * @param held the meeting in which one may record them now, if there is one
 * @param there the voters who are there, by their names
 * @param contestable one's own position that was recorded, and can be contested still
 */
public record AtMeeting(
        PresentVoters.@Nullable Held held,
        List<PresentVoter> there,
        @Nullable PositionId contestable) {

    /** Nothing. */
    public static AtMeeting none() {
        return new AtMeeting(null, List.of(), null);
    }

    /** A voter who is there. */
    public record PresentVoter(PersonId id, String name) {}
}
