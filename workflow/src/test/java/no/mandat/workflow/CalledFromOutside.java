package no.mandat.workflow;

import static no.mandat.workflow.World.as;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.contribution.MeetingCalls;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.BeginMeeting;
import no.mandat.workflow.meeting.ChoosePapers;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.MeetingForm;
import no.mandat.workflow.meeting.MeetingLink;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.PlanMeeting;
import no.mandat.workflow.meeting.RecordSpoken;
import no.mandat.workflow.meeting.SpokenService;
import no.mandat.workflow.meeting.WordingLink;
import no.mandat.workflow.shared.Actor;

/** Brings somebody from outside to where they have the link of a meeting, without the letters and the keys before that. */
@ApplicationScoped
public class CalledFromOutside {

    @Inject
    World world;

    @Inject
    MeetingService meetings;

    @Inject
    AgendaService agenda;

    @Inject
    HoldingService holding;

    @Inject
    SpokenService spoken;

    @Inject
    MeetingCalls calls;

    @Inject
    Clock clock;

    /** Somebody's call to a meeting for an item. */
    public record Called(MeetingId meeting, AgendaItemId item, AttendeeId attendee, MeetingLink link) {}

    /** To a meeting of their own, in two days. */
    public Called to(Actor.Someone secretary, MandateId mandate) {
        var starts = clock.instant().plus(Duration.ofDays(2));
        var form = new MeetingForm(
                MeetingKind.INPUT,
                "nb",
                "Innspillsmøte",
                starts,
                starts.plus(Duration.ofHours(3)),
                "Møterom Skiferen",
                "https://video.example/2",
                "Ta med legitimasjon");
        var meeting = as(secretary, () -> meetings.plan(new PlanMeeting(UUID.randomUUID(), mandate, form)));
        world.change(
                "update meeting set state = 'CALLED', called_at = ?1, version = version + 1 where id = ?2",
                clock.instant(),
                meeting.value());
        return to(secretary, meeting, "Målemetoder for slagg", "Silje Aunmo");
    }

    /** To a meeting that is called, for one more item. */
    public Called to(Actor.Someone secretary, MeetingId meeting, String title, String name) {
        var item = as(
                secretary,
                () -> agenda.add(new AddItem(UUID.randomUUID(), meeting, ItemForm.of(title, ItemKind.INPUT, 40))));
        var attendee = new AttendeeId(UUID.randomUUID());
        world.change(
                """
                insert into attendee (id, meeting_id, mandate_id, role, invitee, email, language, speaking_minutes, state, sent_at,
                    changed_at, version)
                select ?1, id, mandate_id, 'OUTSIDER', ?2, ?3, 'nb', 20, 'INVITED', ?4, ?4, 0 from meeting where id = ?5
                """, attendee.value(), name, "%s@fjord.example".formatted(attendee), clock.instant(), meeting.value());
        world.change(
                "insert into attendee_item (attendee_id, item_id) values (?1, ?2)", attendee.value(), item.value());
        world.change(
                "insert into attendee_confirmed_item (attendee_id, item_id) values (?1, ?2)",
                attendee.value(),
                item.value());
        return new Called(meeting, item, attendee, link(attendee, "CALL"));
    }

    /** To a meeting that has begun, and asks by a call that is open. */
    public Called heard(Actor.Someone secretary, MandateId mandate) {
        var called = to(secretary, mandate);
        var question = Question.inWords(new QuestionId(called.item().value()), Translated.of("nb", "Hva vil du si?"));
        var asking = new MeetingCalls.Asking(
                "nb",
                "Innspillsmøte",
                "Si hva du mener.",
                List.of(question),
                clock.instant().plus(Duration.ofDays(9)));
        world.inOneTransaction(secretary, () -> calls.open(world.mandate(mandate), asking, List.of())
                .ifPresent(call -> world.change(
                        "update meeting set call_id = ?1, version = version + 1 where id = ?2",
                        call.value(),
                        called.meeting().value())));
        as(secretary, () -> {
            holding.begin(new BeginMeeting(UUID.randomUUID(), called.meeting()));
            return true;
        });
        return called;
    }

    /** The link of their own to what they said in such a meeting. */
    public WordingLink said(Actor.Someone secretary, MandateId mandate) {
        var called = heard(secretary, mandate);
        var said = as(
                secretary,
                () -> spoken.record(
                        new RecordSpoken(UUID.randomUUID(), called.item(), called.attendee(), "Vi vil ha slagg.")));
        var secret = UUID.randomUUID();
        world.change(
                "insert into spoken_link (secret_hash, spoken_id) values (sha2(?1, 256), ?2)",
                secret.toString(),
                said.value());
        return new WordingLink(secret);
    }

    /** One more link of theirs, for that. */
    public MeetingLink link(AttendeeId attendee, String purpose) {
        var secret = UUID.randomUUID();
        world.change(
                "insert into attendee_link (secret_hash, attendee_id, purpose) select sha2(?1, 256), id, ?2 from attendee where id = ?3",
                secret.toString(),
                purpose,
                attendee.value());
        return new MeetingLink(secret);
    }

    /** Documents are read for an item, and no others. */
    public void read(Actor.Someone secretary, AgendaItemId item, DocumentId... papers) {
        as(secretary, () -> {
            agenda.choosePapers(new ChoosePapers(UUID.randomUUID(), item, List.of(papers)));
            return true;
        });
    }
}
