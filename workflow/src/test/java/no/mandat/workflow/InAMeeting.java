package no.mandat.workflow;

import static no.mandat.workflow.World.as;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.EndMeeting;
import no.mandat.workflow.meeting.HeldMeeting;
import no.mandat.workflow.meeting.HoldingQueries;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.TurnToItem;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A mandate with a group of three, and a meeting of it that is called, with three items of its own. */
public abstract class InAMeeting extends InAGroup {

    @Inject
    MeetingService meetings;

    @Inject
    MeetingQueries meetingQueries;

    @Inject
    AgendaService agendas;

    @Inject
    HoldingService holding;

    @Inject
    HoldingQueries held;

    @Inject
    MeetingRoom room;

    @Inject
    Clock clock;

    protected MeetingId meeting;
    protected AgendaItemId information;
    protected AgendaItemId discussion;
    protected AgendaItemId decision;

    @BeforeEach
    protected void aMeetingThatIsCalled() {
        meeting = calledMeeting("Møte om saken");
        information = item(meeting, "Orientering", ItemKind.INFORMATION);
        discussion = item(meeting, "Drøfting", ItemKind.DISCUSSION);
        decision = item(meeting, "Vedtak", ItemKind.DECISION);
    }

    protected Instant soon() {
        return room.soon();
    }

    protected MeetingId plannedMeeting(String title) {
        return room.planned(secretary, mandate, MeetingKind.GROUP, title);
    }

    /** As if everybody had been written to. */
    protected MeetingId calledMeeting(String title) {
        return room.called(secretary, mandate, MeetingKind.GROUP, title);
    }

    protected AgendaItemId item(MeetingId of, String title, ItemKind kind) {
        return room.item(secretary, of, ItemForm.of(title, kind, 15));
    }

    protected void begin() {
        room.begin(secretary, meeting);
    }

    protected void end() {
        run(secretary, () -> holding.end(new EndMeeting(UUID.randomUUID(), meeting)));
    }

    protected void turnTo(AgendaItemId item) {
        run(secretary, () -> holding.turnTo(new TurnToItem(UUID.randomUUID(), item)));
    }

    protected void note(Actor.Someone person, Presence presence, @Nullable PersonId deputy) {
        room.note(secretary, meeting, person, presence, deputy);
    }

    protected void isThere(Actor.Someone... people) {
        for (var person : people) {
            note(person, Presence.PRESENT, null);
        }
    }

    protected AttendeeId attendee(Actor.Someone person) {
        return room.attendee(secretary, meeting, person);
    }

    protected HeldMeeting seen() {
        return seen(secretary);
    }

    protected HeldMeeting seen(Actor.Someone reader) {
        return as(reader, () -> held.of(meeting));
    }

    /** Somebody else of the secretariat. */
    protected Actor.Someone colleague(String name) {
        var colleague = world.person(name, RealmRole.SECRETARIAT);
        world.seat(
                colleague,
                world.mandate(mandate).secretariat(),
                Role.SECRETARY,
                LocalDate.now(clock).minusDays(3));
        return colleague;
    }

    protected List<String> trailOf(UUID subject) {
        return world.trailOf(new PersonId(subject));
    }
}
