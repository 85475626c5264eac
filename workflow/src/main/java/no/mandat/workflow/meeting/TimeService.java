package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import no.mandat.domain.meeting.AnswerByRule;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingPlan;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.meeting.TimeMark;
import no.mandat.domain.meeting.TimeOption;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.TimeOptionId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Finds a time for a meeting: the secretariat offers some, members say which suit them, and the secretariat chooses. */
@UseCases
public class TimeService {

    /** The most times that are offered at once. */
    public static final int MOST = 30;

    private final Meetings meetings;
    private final MeetingAccess gate;
    private final TimeOptions options;
    private final Attendees attendees;
    private final AskedMembers asked;
    private final TimeLetters letters;
    private final TimeReminder reminder;
    private final Roll roll;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    TimeService(
            Meetings meetings,
            MeetingAccess gate,
            TimeOptions options,
            Attendees attendees,
            AskedMembers asked,
            TimeLetters letters,
            TimeReminder reminder,
            Roll roll,
            Access access,
            Events events,
            Ids ids,
            Clock clock) {
        this.meetings = meetings;
        this.gate = gate;
        this.options = options;
        this.attendees = attendees;
        this.asked = asked;
        this.letters = letters;
        this.reminder = reminder;
        this.roll = roll;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected TimeService() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Asks the members whether times suit them. One that is offered already is offered once; where all are, nothing happens.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.EndsBeforeItBegins}, {@link MeetingRefusal.TooLong}, {@link MeetingRefusal.OptionPassed},
     *     {@link MeetingRefusal.OutsidePeriod}, {@link MeetingRefusal.TooManyOptions}
     */
    public void offer(@Valid OfferTimes command) {
        var meeting = gate.run(command.meeting());
        meeting.requirePlanned();
        var there = new HashSet<MeetingTime>();
        options.offered(meeting.id()).forEach(option -> there.add(option.time()));
        var fresh =
                command.times().stream().map(TimeForm::time).filter(there::add).toList();
        if (there.size() > MOST) {
            throw new RefusedException(new MeetingRefusal.TooManyOptions(MOST));
        }
        if (fresh.isEmpty()) {
            return;
        }
        fresh.forEach(time -> offer(meeting, time));
        letters.ask(meeting, asked.of(meeting.id()), there.size());
        reminder.schedule(meeting.id());
    }

    private void offer(Meeting meeting, MeetingTime time) {
        if (!time.startsAt().isAfter(clock.instant())) {
            throw new RefusedException(new MeetingRefusal.OptionPassed());
        }
        gate.frame(gate.mandate(meeting)).require(meeting.kind(), time);
        var offer = TimeOption.offer(new TimeOptionId(ids.next()), meeting, time, clock.instant());
        options.add(offer.option());
        events.fire(offer.event());
    }

    /**
     * Says whether times suit the actor, who is called with a place in the body. What they say as before is no news.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.OptionGone}
     */
    public void mark(@Valid MarkTimes command) {
        var me = access.requireLogin();
        var meeting = meetings.share(command.meeting());
        access.require(Permission.toRead(meeting.kind()), gate.mandate(meeting));
        var own = attendees.of(meeting.id(), me).filter(AskedMembers::isAsked).orElseThrow(Meetings::notThere);
        // From two devices at once: the one waits for the other.
        var held = attendees.lock(own.id());
        meeting.requirePlanned();
        command.marks().forEach(mark -> mark(meeting, held.person().orElse(me), mark));
    }

    private void mark(Meeting meeting, PersonId me, MarkTimes.Mark said) {
        var option = of(meeting, said.option());
        var before = options.mark(option.id(), me);
        if (before.isEmpty()) {
            var marking = TimeMark.mark(option, me, said.suits(), clock.instant());
            options.add(marking.mark());
            events.fire(marking.event());
        } else if (before.get().suits() != said.suits()) {
            events.fire(before.get().mark(option, said.suits(), clock.instant()));
        }
    }

    private TimeOption of(Meeting meeting, TimeOptionId id) {
        var option = options.require(id);
        if (!option.meeting().equals(meeting.id())) {
            throw Meetings.notThere();
        }
        return option;
    }

    /**
     * Offers a time no longer.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.OptionGone}
     */
    public void withdrawOption(@Valid WithdrawOption command) {
        var meeting = gate.run(options.meetingOf(command.option()));
        events.fire(of(meeting, command.option()).close(false, clock.instant()));
    }

    /**
     * Settles on one of the times; the others are offered no longer. Those who said what suits them are told.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.OptionGone}; as
     *     {@link Meeting#edit}
     */
    public void choose(@Valid ChooseTime command) {
        var meeting = gate.run(command.meeting());
        meeting.requirePlanned();
        var chosen = of(meeting, command.option());
        var told = asked.of(meeting.id(), true);
        var others = options.offered(meeting.id());
        events.fire(chosen.close(true, clock.instant()));
        others.stream()
                .filter(option -> !option.id().equals(chosen.id()))
                .forEach(option -> events.fire(option.close(false, clock.instant())));
        var mandate = gate.mandate(meeting);
        events.fire(
                meeting.edit(at(chosen.time(), meeting.says()), meeting.body(), gate.frame(mandate), clock.instant()));
        roll.settle(meeting, mandate);
        reminder.cancel(meeting.id());
        letters.tell(meeting, told, chosen.time().startsAt());
    }

    /** A day to answer by that doesn't fit the time goes: it is asked for when people are called. */
    private MeetingPlan at(MeetingTime time, MeetingPlan plan) {
        var day = LocalDate.ofInstant(time.startsAt(), clock.getZone());
        var answerBy = plan.answerBy();
        boolean fits = answerBy != null && AnswerByRule.fits(answerBy, LocalDate.now(clock), day);
        return new MeetingPlan(
                        plan.kind(),
                        plan.language(),
                        plan.title(),
                        time,
                        plan.place(),
                        plan.videoLink(),
                        plan.practical())
                .answeredBy(fits ? answerBy : null);
    }
}
