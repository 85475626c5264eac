package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.EKSPERT1;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT2;
import static no.mandat.workflow.demo.DemoPerson.LEDER;
import static no.mandat.workflow.demo.DemoPerson.MEDLEM1;
import static no.mandat.workflow.demo.DemoPerson.SEKRETAR2;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.demo.DemoReading.Paper;
import no.mandat.workflow.demo.DemoReading.Shelf;

/** A meeting of the demo that listens: called, answered by some, with two from outside. */
final class DemoInputMeeting {

    private static final String CONTENTS = """
            # Disposisjon for delnotatet

            Sekretariatets forslag, etter møtet om innholdet i notatet.

            1. Hva som må følge med et materiale fra bygget det tas ut av
            2. Hvem som kontrollerer det, og hvem som betaler
            3. Hvor lenge den som selger, svarer for det
            """;

    private final DemoDiary diary;
    private final DemoChair chair;
    private final DemoDocuments documents;
    private final Shelf shelf;
    private Optional<MeetingId> meeting = Optional.empty();
    private Optional<AgendaItemId> talk = Optional.empty();
    private List<AttendeeId> outsiders = List.of();

    DemoInputMeeting(DemoDiary diary, DemoChair chair, DemoDocuments documents, Shelf shelf) {
        this.diary = diary;
        this.chair = chair;
        this.documents = documents;
        this.shelf = shelf;
    }

    List<Moment> moments() {
        return List.of(
                diary.secretary(diary.in(-9), this::plan),
                diary.member(diary.in(-7), LocalTime.of(9, 30), LEDER, () -> chair.confirm(meeting(), outsiders)),
                diary.secretary(diary.in(-4), () -> chair.call(meeting())),
                diary.on(diary.in(-3), LocalTime.of(19, 40), this::answer),
                diary.member(diary.in(-3), LocalTime.of(20, 5), MEDLEM1, () -> chair.look(meeting())),
                diary.on(
                        diary.in(-2),
                        LocalTime.of(8, 5),
                        () -> chair.answerByLink(
                                outsiders.getFirst(),
                                Rsvp.ACCEPTED,
                                "Jeg tar med to bjelker som prøver. Er det plass til dem i rommet?")),
                diary.secretary(diary.in(-1), this::sendLater));
    }

    private void plan() {
        meeting = Optional.of(chair.plan(
                diary.mandate(),
                diary.form(
                        MeetingKind.INPUT,
                        "Innspillsmøte med dem som river og selger",
                        diary.working(17),
                        LocalTime.of(10, 0),
                        LocalTime.of(12, 30),
                        "Kulturhuset i Moløya, lille sal",
                        "https://video.demo.mandat.example/innspill",
                        "Inngang fra havnesiden. Si fra om det er mat du ikke spiser.")));
        var takesDown = chair.item(
                meeting(), diary.item("Innspill fra Rivningsmesteren", ItemKind.INPUT, null, 25, "dokumenteres"));
        var sells = chair.item(
                meeting(), diary.item("Innspill fra Nesvik Ombruk", ItemKind.INPUT, null, 25, "Hvilke materialer"));
        talk = Optional.of(chair.item(
                meeting(), diary.item("Hvem svarer for et brukt materiale?", ItemKind.DISCUSSION, LEDER, 60)));
        chair.papers(takesDown, shelf.document(Paper.WHAT_WAS_SAID));
        outsiders = List.of(
                chair.outsider(
                        meeting(), from("Rivningsmesteren", "Ingrid Solbakk", "ingrid.solbakk", "nb"), takesDown, 15),
                chair.outsider(meeting(), from("Nesvik Ombruk", "Olav Nesvik", "olav.nesvik", "nn"), sells, 15));
    }

    private static InviteeForm from(String organisation, String name, String mailbox, String language) {
        var email = mailbox + "@demo.mandat.example";
        return new InviteeForm(name, email, organisation, OrganisationCategory.INDUSTRY, language);
    }

    private void answer() {
        diary.answer(meeting(), Rsvp.ACCEPTED, null, LEDER, SEKRETAR2);
        diary.answer(meeting(), Rsvp.TENTATIVE, null, EKSPERT1);
        diary.answer(meeting(), Rsvp.DECLINED, "Jeg underviser den dagen, men leser gjerne det som kommer.", EKSPERT2);
    }

    /** To whoever has looked already, it is new. */
    private void sendLater() {
        var contents = documents.add(diary.mandate(), "Disposisjon for delnotatet", Openness.OPEN, CONTENTS);
        chair.papers(talk.orElseThrow(), contents);
    }

    private MeetingId meeting() {
        return meeting.orElseThrow();
    }
}
