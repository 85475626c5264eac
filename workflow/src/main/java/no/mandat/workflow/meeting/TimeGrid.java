package no.mandat.workflow.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.mandat.domain.meeting.Suits;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.TimeOptionId;
import org.jspecify.annotations.Nullable;

/**
 * The times that are offered for a meeting, and whom they suit.
 *
 * @param runs whether the reader offers and chooses
 * @param asked whether the reader is asked
 * @param options by when they are
 * @param people who is asked, with what each says; for those who run the meeting
 */
public record TimeGrid(MeetingId meeting, boolean runs, boolean asked, List<Option> options, List<Person> people) {

    /**
     * A time.
     *
     * @param silent how many of those who are asked say nothing of it
     * @param best whether none suits better
     * @param own what the reader says of it
     */
    public record Option(
            TimeOptionId id,
            Instant startsAt,
            Instant endsAt,
            int yes,
            int ifNeeded,
            int no,
            int silent,
            boolean best,
            @Nullable Suits own) {}

    /** Somebody who is asked. */
    public record Person(PersonId id, String name, Map<TimeOptionId, Suits> marks) {}
}
