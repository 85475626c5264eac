package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.StandIn;
import no.mandat.workflow.approval.StandIns;
import no.mandat.workflow.deliverable.MeetingSteps;
import no.mandat.workflow.shared.DeliverableChoices;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/**
 * Items that are about a deliverable, and from which the body that meets is asked about it: the group about its final report in the closing
 * meeting (domain.md, Deliverables, "Routes").
 */
@UseCases
public class ItemDeliverables {

    private final AgendaItems items;
    private final MeetingAccess gate;
    private final ShutItems shut;
    private final MeetingSteps steps;
    private final ItemPartiality partiality;
    private final DeliverableChoices choices;
    private final StandIns standIns;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    ItemDeliverables(
            AgendaItems items,
            MeetingAccess gate,
            ShutItems shut,
            MeetingSteps steps,
            ItemPartiality partiality,
            DeliverableChoices choices,
            StandIns standIns,
            Events events,
            Clock clock) {
        this.items = items;
        this.gate = gate;
        this.shut = shut;
        this.steps = steps;
        this.partiality = partiality;
        this.choices = choices;
        this.standIns = standIns;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ItemDeliverables() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Says which deliverable an item is about. Where that is as before, nothing happens.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MeetingRefusal.MeetingNotInState},
     *     {@link MeetingRefusal.NoSuchDeliverable}; as {@link AgendaItem#concern}
     */
    public void choose(@Valid ChooseDeliverable command) {
        var meeting = gate.run(items.meetingOf(command.item()));
        meeting.requireAgendaOpen();
        var item = items.require(command.item());
        shut.require(item.id());
        requireItsOwn(meeting.mandate(), command.deliverable(), item);
        events.fire(item.concern(command.deliverable(), clock.instant()));
    }

    /** What it was about before stays, whatever became of that. */
    private void requireItsOwn(MandateId mandate, @Nullable DeliverableId wanted, AgendaItem item) {
        boolean known = wanted == null
                || item.deliverable().filter(wanted::equals).isPresent()
                || choices.known(mandate).stream().anyMatch(one -> one.id().equals(wanted));
        if (!known) {
            throw new RefusedException(new MeetingRefusal.NoSuchDeliverable());
        }
    }

    /**
     * Asks the body that meets about the next step of the deliverable that the item is about, while the meeting is held; the item takes the
     * result. Who is partial in the item is so in the deliverable.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link DeliverableRefusal.NotInClosingMeeting},
     *     {@link MeetingRefusal.MeetingNotInState}; as {@link AgendaItem#requireAskable} and {@link MeetingSteps#ask}
     */
    public RoundId ask(@Valid AskAtMeeting command) {
        var about = items.deliverableOf(command.item());
        about.ifPresent(steps::hold);
        var meeting = gate.run(items.meetingOf(command.item()));
        var item = items.require(command.item());
        shut.require(item.id());
        var deliverable = item.requireAskable();
        requireHeld(meeting);
        var round = steps.ask(
                deliverable, meeting.kind(), command.thatDay() ? day(meeting) : command.lastDay(), command.absent());
        events.fire(item.askIn(round, clock.instant()));
        partiality.followInto(round, item, meeting);
        return round;
    }

    /** A closing meeting that isn't held yet asks as little as none. */
    private static void requireHeld(Meeting meeting) {
        if (meeting.kind() == MeetingKind.CLOSING && meeting.state() != MeetingState.HELD) {
            throw new RefusedException(new DeliverableRefusal.NotInClosingMeeting());
        }
        meeting.requireMinuting();
    }

    private LocalDate day(Meeting meeting) {
        return meeting.time()
                .map(time -> LocalDate.ofInstant(time.endsAt(), clock.getZone()))
                .orElseGet(() -> LocalDate.now(clock));
    }

    /**
     * The deliverables of the mandate that an item can be about.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<DeliverableChoices.Choice> choices(AgendaItemId id) {
        var meeting = gate.read(items.meetingOf(id));
        gate.requireRuns(meeting.mandate());
        return choices.known(meeting.mandate());
    }

    /**
     * Who of the body that meets has a deputy today, who can be named to vote in their place.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<StandIn> standIns(AgendaItemId id) {
        var meeting = gate.read(items.meetingOf(id));
        gate.requireRuns(meeting.mandate());
        return standIns.of(meeting.body());
    }
}
