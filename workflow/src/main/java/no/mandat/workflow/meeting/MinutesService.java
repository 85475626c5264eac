package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import no.mandat.domain.approval.Deadline;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MinutesRemark;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RemarkId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.shared.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Circulates minutes, takes remarks on them and answers those, and locks them (domain.md, Meetings). */
@UseCases
public class MinutesService {

    /** For how many days remarks are usually taken. */
    public static final int USUAL_DAYS = 7;

    private final Meetings meetings;
    private final AgendaItems items;
    private final Attendees attendees;
    private final Remarks remarks;
    private final ItemDecisions decisions;
    private final MinutesWriter writer;
    private final MinutesLock lock;
    private final ShutItems shut;
    private final MeetingAccess gate;
    private final WorkingDays workingDays;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    MinutesService(
            Meetings meetings,
            AgendaItems items,
            Attendees attendees,
            Remarks remarks,
            ItemDecisions decisions,
            MinutesWriter writer,
            MinutesLock lock,
            ShutItems shut,
            MeetingAccess gate,
            WorkingDays workingDays,
            Access access,
            Actors actors,
            Events events,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.attendees = attendees;
        this.remarks = remarks;
        this.decisions = decisions;
        this.writer = writer;
        this.lock = lock;
        this.shut = shut;
        this.gate = gate;
        this.workingDays = workingDays;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MinutesService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Sends the minutes as they are now to those who attended. Remarks are taken until the end of a day. What a round is to decide and
     * hasn't yet is postponed.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.RemarksEndTooSoon};
     *     as {@link Meeting#circulate}
     */
    public void circulate(@Valid CirculateMinutes command) {
        var meeting = gate.run(command.meeting());
        var until = until(command.remarksUntil());
        meeting.requireMinuting();
        decisions.postpone(items.agenda(meeting.id()));
        var content = writer.write(meeting, clock.instant());
        var circulation = meeting.circulate(
                content, MinutesHash.of(content), items.agenda(meeting.id()).undecided(), until.end(), clock.instant());
        meetings.add(circulation.edition());
        events.fire(circulation.event());
    }

    /** Until when remarks are taken that begin to be taken now, where nothing else is said. */
    static Deadline usual(Clock clock, WorkingDays workingDays) {
        return Deadline.after(USUAL_DAYS, LocalDate.now(clock), clock.getZone(), workingDays::isWorkingDay);
    }

    private Deadline until(@Nullable LocalDate day) {
        var today = LocalDate.now(clock);
        if (day == null) {
            return usual(clock, workingDays);
        }
        if (!day.isAfter(today)) {
            throw new RefusedException(new MeetingRefusal.RemarksEndTooSoon(day));
        }
        return Deadline.endOf(day, clock.getZone());
    }

    /**
     * Remarks on the minutes: whoever attended.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}; as {@link MinutesRemark#make}
     */
    public RemarkId remark(@Valid RemarkOnMinutes command) {
        var me = access.requireLogin();
        var meeting = meetings.lock(command.meeting());
        gate.read(meeting.id());
        gate.mandate(meeting).requireNotOver();
        var edition = meetings.lastEdition(meeting)
                .orElseThrow(() -> new RefusedException(new MeetingRefusal.NoMinutesToRemarkOn(meeting.status())));
        if (command.item() != null && !items.require(command.item()).meeting().equals(meeting.id())) {
            throw Meetings.notThere();
        }
        if (command.item() != null) {
            shut.require(command.item());
        }
        var making = MinutesRemark.make(
                new RemarkId(ids.next()),
                meeting,
                edition,
                own(meeting, me),
                command.item(),
                command.text().strip(),
                clock.instant());
        remarks.add(making.remark());
        events.fire(making.event());
        return making.remark().id();
    }

    /** Whoever was there for a member remarks by that member's call. */
    private Attendee own(Meeting meeting, PersonId person) {
        return attendees
                .there(meeting.id(), person)
                .orElseThrow(() -> new RefusedException(new MeetingRefusal.DidNotAttend()));
    }

    /**
     * Says what becomes of a remark.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.RemarkNotInState}
     */
    public void answer(@Valid AnswerRemark command) {
        var ignored = gate.run(remarks.meetingOf(command.remark()));
        var remark = remarks.require(command.remark());
        remark.item().ifPresent(shut::require);
        events.fire(remark.answer(command.answer().strip(), actors.person(), clock.instant()));
    }

    /**
     * Takes back one's own remark.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.RemarkNotInState}
     */
    public void withdraw(@Valid WithdrawRemark command) {
        var me = access.requireLogin();
        var meeting = meetings.lock(remarks.meetingOf(command.remark()));
        gate.read(meeting.id());
        var remark = remarks.require(command.remark());
        if (!attendees.require(remark.attendee()).attended(me)) {
            throw Meetings.notThere();
        }
        events.fire(remark.withdraw(clock.instant()));
    }

    /**
     * Takes circulated minutes back for rewriting. Remarks on them stay with the edition that they are on.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState}
     */
    public void rewrite(@Valid RewriteMinutes command) {
        events.fire(gate.run(command.meeting()).rewrite(command.reason().strip(), clock.instant()));
    }

    /**
     * Locks the minutes, with the remarks that still stand.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState}
     */
    public void close(@Valid CloseMinutes command) {
        lock.lock(gate.run(command.meeting()));
    }

    /**
     * Notes what is right where the minutes of an earlier meeting err.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}; as {@link Meeting#correct}
     */
    public void correct(@Valid CorrectMinutes command) {
        var meeting = gate.run(command.meeting());
        var earlier = meetings.require(command.earlier());
        if (!earlier.mandate().equals(meeting.mandate()) || !earlier.body().equals(meeting.body())) {
            throw Meetings.notThere();
        }
        var correcting = meeting.correct(earlier, command.text().strip(), clock.instant());
        meetings.add(correcting.correction());
        events.fire(correcting.event());
    }
}
