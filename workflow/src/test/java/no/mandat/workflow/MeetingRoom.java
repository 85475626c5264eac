package no.mandat.workflow;

import static no.mandat.workflow.World.as;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.BeginMeeting;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.meeting.RecordAttendance;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import org.jspecify.annotations.Nullable;

/** Brings meetings to where they are held, as a secretary does, for a test of something else. */
@ApplicationScoped
public class MeetingRoom {

    @Inject
    MeetingService meetings;

    @Inject
    MeetingQueries queries;

    @Inject
    AgendaService agendas;

    @Inject
    HoldingService holding;

    @Inject
    World world;

    @Inject
    Clock clock;

    /** When those that are planned here begin. */
    public Instant soon() {
        return clock.instant().plus(Duration.ofDays(20));
    }

    /** One that nobody is called to. */
    public MeetingId planned(Actor.Someone secretary, MandateId mandate, MeetingKind kind, String title) {
        var start = soon();
        var form = new MeetingForm(kind, "nb", title, start, start.plus(Duration.ofHours(2)), "Rom 1", null, null);
        return as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form)));
    }

    /** As if everybody had been written to. */
    public MeetingId called(Actor.Someone secretary, MandateId mandate, MeetingKind kind, String title) {
        var id = planned(secretary, mandate, kind, title);
        world.change(
                "update meeting set state = 'CALLED', called_at = ?1, version = version + 1 where id = ?2",
                clock.instant(),
                id.value());
        world.change(
                "update attendee set state = 'INVITED', sent_at = ?1, version = version + 1 where meeting_id = ?2",
                clock.instant(),
                id.value());
        return id;
    }

    /** Puts something on the agenda. */
    public AgendaItemId item(Actor.Someone secretary, MeetingId of, ItemForm form) {
        return as(secretary, () -> agendas.add(new AddItem(UUID.randomUUID(), of, form)));
    }

    /** Begins it. */
    public void begin(Actor.Someone secretary, MeetingId meeting) {
        Actors.as(secretary, () -> holding.begin(new BeginMeeting(UUID.randomUUID(), meeting)));
    }

    /** Somebody as who they are in it. */
    public AttendeeId attendee(Actor.Someone secretary, MeetingId meeting, Actor.Someone person) {
        return as(secretary, () -> queries.people(meeting)).stream()
                .filter(row -> person.personId().equals(row.person()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Notes whether somebody is there. */
    public void note(
            Actor.Someone secretary,
            MeetingId meeting,
            Actor.Someone person,
            Presence presence,
            @Nullable PersonId deputy) {
        var attendee = attendee(secretary, meeting, person);
        Actors.as(secretary, () -> holding.record(new RecordAttendance(UUID.randomUUID(), attendee, presence, deputy)));
    }
}
