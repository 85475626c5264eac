package no.mandat.workflow.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.mandat.domain.meeting.MeetingAction;
import no.mandat.domain.meeting.MeetingGap;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, for its page.
 *
 * @param form what is said of it
 * @param number what people call it by, once it has begun
 * @param previous which one the body held before it
 * @param call by which call those who take part give input
 * @param reason why it was called off
 * @param runs whether the reader runs it
 * @param proposes whether the reader may ask for an item
 * @param gaps what is missing before it can be called, for whoever runs it
 * @param shortNotice whether a call today comes later than it should
 * @param noticeDays how many days before it the call should come, by the rules of the body
 * @param agenda in order; for those who don't run it, once it is called
 * @param proposed items that the leader wants on it, for those who run it and whoever proposed them
 * @param removed items that were taken off, for those who run it
 * @param own the reader's own call, if they are called
 * @param answer what the reader answered
 * @param remark what the reader wrote to the secretariat with it
 * @param actions what the reader may do now
 */
public record MeetingDetails(
        MeetingId id,
        MandateId mandate,
        int version,
        MeetingForm form,
        String body,
        MeetingStatus status,
        @Nullable MeetingNumber number,
        @Nullable MeetingId previous,
        @Nullable CallId call,
        @Nullable Instant calledAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        boolean runs,
        boolean proposes,
        List<MeetingGap> gaps,
        boolean shortNotice,
        int noticeDays,
        List<ItemRow> agenda,
        List<ItemRow> proposed,
        List<ItemRow> removed,
        @Nullable AttendeeId own,
        @Nullable Rsvp answer,
        @Nullable String remark,
        Set<MeetingAction> actions) {

    /** What it is for. */
    public MeetingKind kind() {
        return form.kind();
    }
}
