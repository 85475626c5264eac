package no.mandat.workflow.meeting;

import java.util.List;
import java.util.Objects;

/**
 * A meeting to which the reader is, or was, called, in a list of those of all mandates.
 *
 * @param mandateName what its mandate is called, in short
 */
public record OwnMeeting(MeetingRow meeting, String mandateName) {

    /** Where it stands in the list, which a page goes on from. */
    public List<Object> place() {
        return List.of(Objects.requireNonNull(meeting.startsAt()), meeting.id().value());
    }
}
