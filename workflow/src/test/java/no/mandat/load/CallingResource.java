package no.mandat.load;

import static no.mandat.workflow.World.as;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.World;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.CallMeeting;
import no.mandat.workflow.meeting.CallingService;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;

/** Plans meetings over HTTP and calls people to them, as the secretary who is named. */
@RequestScoped
@Path("meetings")
@Produces(MediaType.TEXT_PLAIN)
public class CallingResource {

    @Inject
    World world;

    @Inject
    MeetingService meetings;

    @Inject
    AgendaService agendas;

    @Inject
    CallingService callings;

    @Inject
    MeetingQueries queries;

    @Inject
    Clock clock;

    /** A meeting with an item, to which nobody is called yet: the ids of both, and the version that its screen shows. */
    @POST
    public String plan(@QueryParam("secretary") UUID secretary, @QueryParam("mandate") UUID mandate) {
        var planner = secretary(secretary);
        var start = clock.instant().plus(Duration.ofDays(20));
        var form = new MeetingForm(
                MeetingKind.GROUP,
                "nb",
                "Møte under last",
                start,
                start.plus(Duration.ofHours(2)),
                "Rom 1",
                null,
                "Ta med legitimasjon.");
        var meeting =
                as(planner, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), new MandateId(mandate), form)));
        var item = as(
                planner,
                () -> agendas.add(
                        new AddItem(UUID.randomUUID(), meeting, ItemForm.of("Drøfting", ItemKind.DISCUSSION, 60))));
        return "%s %s %d\n"
                .formatted(
                        meeting,
                        item,
                        as(planner, () -> queries.details(meeting)).version());
    }

    /** Calls all who are listed. */
    @POST
    @Path("calls")
    public String call(
            @QueryParam("secretary") UUID secretary,
            @QueryParam("meeting") UUID meeting,
            @QueryParam("version") int version) {
        return as(secretary(secretary), () -> {
            callings.call(new CallMeeting(UUID.randomUUID(), new MeetingId(meeting), version));
            return "called\n";
        });
    }

    private Actor.Someone secretary(UUID id) {
        return world.fresh(new Actor.Someone(new PersonId(id), "Sekretær", Set.of(RealmRole.SECRETARIAT)));
    }
}
