package no.mandat.workflow.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as somebody from outside sees it who is called to it: what concerns them, as long as the meeting lasts, and nothing of
 * others.
 *
 * @param body who meets
 * @param name their own
 * @param invited whether they still are
 * @param status how it stands; one whose end has passed is over, though nobody noted that it began
 * @param time when it is; none for whoever isn't invited any more
 * @param place where people meet, until it has ended
 * @param videoLink the address of its video conference, until it has ended
 * @param practical how to find it and what to bring, until it has ended
 * @param reason why it was called off, if it was
 * @param items those that they are called for, in the order of the agenda, until the meeting has ended
 * @param speakingMinutes for how long they have the floor, where that is said
 * @param answer what they answered last, until the meeting has ended
 * @param remark what they wrote to the secretariat with it
 * @param answeredAt when that was
 * @param takesAnswers whether they can answer now, or answer otherwise
 * @param answerBy by which day they are asked to answer, if they are; later answers are taken, too
 */
public record InvitedMeeting(
        MeetingKind kind,
        String title,
        String body,
        String name,
        boolean invited,
        MeetingStatus status,
        @Nullable MeetingTime time,
        @Nullable String place,
        @Nullable String videoLink,
        @Nullable String practical,
        @Nullable String reason,
        List<Item> items,
        @Nullable Integer speakingMinutes,
        @Nullable Rsvp answer,
        @Nullable String remark,
        @Nullable Instant answeredAt,
        boolean takesAnswers,
        @Nullable LocalDate answerBy) {

    /** Takes a copy. */
    public InvitedMeeting {
        items = List.copyOf(items);
    }

    /**
     * An item that they are called for.
     *
     * @param time when it is by the plan; none for one that takes no time
     */
    public record Item(String title, @Nullable MeetingTime time, List<File> papers) {

        /** Takes a copy. */
        public Item {
            papers = List.copyOf(papers);
        }
    }

    /**
     * A paper for an item of theirs.
     *
     * @param size of its newest version, in bytes
     * @param fresh whether it came, or got a new version, since they looked before
     */
    public record File(DocumentId document, String title, FileType type, long size, boolean fresh) {}

    /** Whether its details are shown: until it has ended, or was called off. */
    public boolean isShown() {
        return invited && !status.isOver();
    }
}
