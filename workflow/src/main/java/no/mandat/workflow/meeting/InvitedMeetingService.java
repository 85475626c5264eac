package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.document.Documents;
import no.mandat.workflow.mandate.MandateExport.Exported;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** What somebody from outside does by the link that was mailed to them: it is good for them and for that meeting, until it has ended. */
@UseCases
public class InvitedMeetingService {

    /** A meeting that nobody ended isn’t thought to last longer than that. */
    private static final Duration OVERTIME = Duration.ofHours(2);

    private final Meetings meetings;
    private final Attendees attendees;
    private final InvitedItems items;
    private final Looks looks;
    private final MeetingCalendar calendars;
    private final Bodies bodies;
    private final Documents documents;
    private final Attachments attachments;
    private final Configuration configuration;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    InvitedMeetingService(
            Meetings meetings,
            Attendees attendees,
            InvitedItems items,
            Looks looks,
            MeetingCalendar calendars,
            Bodies bodies,
            Documents documents,
            Attachments attachments,
            Configuration configuration,
            Access access,
            Events events,
            Clock clock) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.items = items;
        this.looks = looks;
        this.calendars = calendars;
        this.bodies = bodies;
        this.documents = documents;
        this.attachments = attachments;
        this.configuration = configuration;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected InvitedMeetingService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * The meeting as they see it; that they looked is noted.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public InvitedMeeting page(MeetingLink link) {
        access.allowHolder();
        var attendee = at(link);
        var meeting = meetings.require(attendee.meeting());
        var now = clock.instant();
        var status = status(meeting, now);
        boolean invited = attendee.state().isCalled();
        boolean shown = invited && !status.isOver();
        if (shown) {
            looks.look(attendee.id(), now);
        }
        var says = meeting.says();
        return new InvitedMeeting(
                says.kind(),
                says.title(),
                bodies.require(meeting.body()).name(),
                name(attendee),
                invited,
                status,
                invited ? says.time() : null,
                shown ? says.place() : null,
                shown ? says.videoLink() : null,
                shown ? says.practical() : null,
                invited ? meeting.cancelledFor().orElse(null) : null,
                shown ? items.of(meeting, attendee) : List.of(),
                shown ? attendee.speakingMinutes().orElse(null) : null,
                shown ? attendee.answer().orElse(null) : null,
                shown ? attendee.remark().orElse(null) : null,
                shown ? attendee.answeredAt().orElse(null) : null,
                attendee.state() == AttendeeState.INVITED && status == MeetingStatus.CALLED,
                meeting.answerBy().orElse(null));
    }

    /**
     * They say whether they come; of several answers the last one stands.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.TakesNoAnswers},
     *     {@link MeetingRefusal.AttendeeNotInState} where they were taken off the list
     */
    public void answer(@Valid AnswerByLink command) {
        access.allowHolder();
        var id = attendees.at(command.at().secret(), Attendees.Purpose.CALL).orElseThrow(Meetings::notThere);
        var meeting = meetings.share(attendees.meetingOf(id));
        var now = clock.instant();
        var status = status(meeting, now);
        events.fire(attendees.lock(id).answer(command.answer(), said(command.remark()), status, now));
    }

    /**
     * The newest version of a paper for one of their items.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Download paper(PaperByLink asked) {
        access.allowHolder();
        var attendee = at(asked.at());
        var meeting = shown(attendee);
        if (!items.hasPaper(meeting, attendee, asked.document())) {
            throw Meetings.notThere();
        }
        var document = documents.require(asked.document());
        var version = documents.find(document.id(), document.versions()).orElseThrow(Meetings::notThere);
        events.fire(document.read(document.versions()));
        return new Download(version.file(), version.attachment().orElse(null), attachments);
    }

    /**
     * The meeting for their calendar, as an iCalendar file.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public String calendar(MeetingLink link) {
        access.allowHolder();
        var attendee = at(link);
        var meeting = shown(attendee);
        var invitee = attendee.invitee().orElseThrow(Meetings::notThere);
        var url = "%s/public/meetings/%s?language=%s"
                .formatted(configuration.publicUrl(), link.secret(), invitee.language());
        var to = new MeetingCalendar.Recipient(
                invitee.name(), invitee.email(), Locale.forLanguageTag(invitee.language()), url);
        return calendars
                .request(meeting, bodies.require(meeting.body()).name(), to)
                .text();
    }

    /**
     * The agenda as they know it, as a document to be kept: their items, and how to find the meeting. In the meeting's language.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, also where no item is theirs
     */
    public Exported agenda(MeetingLink link) {
        access.allowHolder();
        var attendee = at(link);
        var meeting = shown(attendee);
        var own = items.of(meeting, attendee);
        if (own.isEmpty()) {
            throw Meetings.notThere();
        }
        var says = meeting.says();
        var sheet = new AgendaSheet(
                says.language(),
                bodies.require(meeting.body()).name(),
                says.kind(),
                meeting.status(),
                says.title(),
                says.time(),
                says.place(),
                says.videoLink(),
                says.practical(),
                attendee.speakingMinutes().orElse(null),
                own.stream().map(InvitedMeetingService::line).toList());
        return AgendaPaper.of(sheet, clock);
    }

    private static AgendaSheet.Item line(InvitedMeeting.Item item) {
        var time = item.time();
        return new AgendaSheet.Item(
                0,
                item.title(),
                null,
                time == null ? null : time.startsAt(),
                time == null
                        ? 0
                        : (int) Duration.between(time.startsAt(), time.endsAt()).toMinutes(),
                null,
                List.of(),
                item.papers().stream().map(InvitedMeeting.File::title).toList(),
                null,
                false);
    }

    private Attendee at(MeetingLink link) {
        return attendees.require(
                attendees.at(link.secret(), Attendees.Purpose.CALL).orElseThrow(Meetings::notThere));
    }

    /** Their meeting, as long as they see its details. */
    private Meeting shown(Attendee attendee) {
        var meeting = meetings.require(attendee.meeting());
        if (!attendee.state().isCalled() || status(meeting, clock.instant()).isOver()) {
            throw Meetings.notThere();
        }
        return meeting;
    }

    /** How it stands for them: over also once its end has passed, where nobody noted that it began, and later where nobody ended it. */
    private static MeetingStatus status(Meeting meeting, Instant now) {
        var status = meeting.status();
        if (status == MeetingStatus.PLANNED) {
            throw Meetings.notThere();
        }
        var lasts = status == MeetingStatus.CALLED ? Duration.ZERO : OVERTIME;
        boolean passed = meeting.time()
                .filter(time -> !time.endsAt().plus(lasts).isAfter(now))
                .isPresent();
        return passed && !status.isOver() ? MeetingStatus.HELD : status;
    }

    private static String name(Attendee attendee) {
        return attendee.invitee().orElseThrow(Meetings::notThere).name();
    }

    private static @Nullable String said(@Nullable String remark) {
        return remark == null || remark.isBlank() ? null : remark.strip();
    }
}
