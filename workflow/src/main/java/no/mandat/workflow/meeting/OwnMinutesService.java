package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.MinutesRemark;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RemarkId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** What somebody from outside does by the link to the minutes of their items: it is good for them alone, until those close. */
@UseCases
public class OwnMinutesService {

    private final Meetings meetings;
    private final Attendees attendees;
    private final Remarks remarks;
    private final MeetingAccess gate;
    private final Bodies bodies;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    OwnMinutesService(
            Meetings meetings,
            Attendees attendees,
            Remarks remarks,
            MeetingAccess gate,
            Bodies bodies,
            Access access,
            Events events,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.remarks = remarks;
        this.gate = gate;
        this.bodies = bodies;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OwnMinutesService() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * The minutes of their items; without what they say, while those are rewritten and once they are approved.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public OwnMinutes page(MinutesLink link) {
        access.allowHolder();
        var attendee = requireThere(attendees.require(at(link.secret())));
        var meeting = meetings.require(attendee.meeting());
        var body = bodies.require(meeting.body()).name();
        var name = attendee.invitee().orElseThrow(Meetings::notThere).name();
        if (meeting.state() != MeetingState.MINUTES_CIRCULATED) {
            return OwnMinutes.empty(meeting.title(), body, name, meeting.status());
        }
        var edition = meetings.lastEdition(meeting).orElseThrow();
        return new OwnMinutes(
                meeting.title(),
                body,
                name,
                meeting.status(),
                edition.content().forOutsider(attendee.id(), attendee.confirmedItems()),
                edition.number(),
                edition.remarksUntil().orElse(null),
                OwnMinutes.takesRemarks(edition, clock.instant()),
                own(meeting, attendee, name));
    }

    private List<RemarkRow> own(Meeting meeting, Attendee attendee, String name) {
        return remarks.on(meeting.id(), meeting.editions()).stream()
                .filter(remark -> remark.attendee().equals(attendee.id()))
                .map(remark -> RemarkRow.of(remark, name, true))
                .toList();
    }

    /**
     * They remark on them.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}; as {@link MinutesRemark#make}
     */
    public RemarkId remark(@Valid RemarkByLink command) {
        access.allowHolder();
        var id = at(command.secret());
        var meeting = meetings.lock(attendees.meetingOf(id));
        var attendee = requireThere(attendees.require(id));
        gate.mandate(meeting).requireNotOver();
        var edition = meetings.lastEdition(meeting)
                .orElseThrow(() -> new RefusedException(new MeetingRefusal.NoMinutesToRemarkOn(meeting.status())));
        var making = MinutesRemark.make(
                new RemarkId(ids.next()),
                meeting,
                edition,
                attendee,
                command.item(),
                command.text().strip(),
                clock.instant());
        remarks.add(making.remark());
        events.fire(making.event());
        return making.remark().id();
    }

    private AttendeeId at(UUID secret) {
        return attendees.at(secret, Attendees.Purpose.MINUTES).orElseThrow(Meetings::notThere);
    }

    /** Whoever turned out not to have been there, or isn’t let in any more, has no minutes to read. */
    private static Attendee requireThere(Attendee attendee) {
        if (!attendee.isReadyToInvite() || !attendee.attended()) {
            throw Meetings.notThere();
        }
        return attendee;
    }
}
