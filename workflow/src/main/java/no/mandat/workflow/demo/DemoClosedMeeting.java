package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.EKSPERT1;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT2;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT4;
import static no.mandat.workflow.demo.DemoPerson.LEDER;
import static no.mandat.workflow.demo.DemoPerson.MEDLEM1;
import static no.mandat.workflow.demo.DemoPerson.SEKRETAR;
import static no.mandat.workflow.demo.DemoPerson.SEKRETAR2;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.shared.ActionItemId;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RemarkId;
import no.mandat.workflow.demo.DemoReading.Paper;
import no.mandat.workflow.demo.DemoReading.Shelf;
import no.mandat.workflow.meeting.ActionForm;
import no.mandat.workflow.meeting.NotePart;

/** A meeting of the demo's past whose minutes are closed, with a remark that is printed in them. */
final class DemoClosedMeeting {

    private final DemoDiary diary;
    private final DemoScene scene;
    private final DemoChair chair;
    private final DemoMinutes minutes;
    private final Shelf shelf;
    private final LocalDate day;
    private Optional<MeetingId> meeting = Optional.empty();
    private Optional<AgendaItemId> heard = Optional.empty();
    private Optional<AgendaItemId> survey = Optional.empty();
    private Optional<AgendaItemId> figures = Optional.empty();
    private Optional<ActionItemId> action = Optional.empty();
    private Optional<RemarkId> remark = Optional.empty();

    DemoClosedMeeting(DemoDiary diary, DemoChair chair, DemoMinutes minutes, Shelf shelf) {
        this.diary = diary;
        this.scene = diary.scene();
        this.chair = chair;
        this.minutes = minutes;
        this.shelf = shelf;
        this.day = diary.working(-34);
    }

    List<Moment> moments() {
        return List.of(
                diary.secretary(day.minusDays(22), this::plan),
                diary.secretary(day.minusDays(20), () -> chair.call(meeting())),
                diary.on(day.minusDays(9), LocalTime.of(11, 20), this::answer),
                // By then it is there to be read.
                diary.secretary(day.minusDays(3), () -> chair.papers(heard(), shelf.document(Paper.WHAT_WAS_SAID))),
                diary.held(day, LocalTime.of(9, 2), this::begin),
                diary.held(day, LocalTime.of(9, 6), () -> chair.turnTo(heard())),
                diary.held(day, LocalTime.of(9, 25), () -> chair.is(meeting(), scene.id(EKSPERT1), Presence.PRESENT)),
                diary.held(day, LocalTime.of(10, 14), this::goOnToTheSurvey),
                diary.held(day, LocalTime.of(10, 41), this::goOnToTheFigures),
                diary.held(day, LocalTime.of(11, 12), this::end),
                diary.secretary(day.plusDays(2), () -> minutes.circulate(meeting(), null)),
                diary.member(day.plusDays(4), LocalTime.of(8, 45), EKSPERT1, this::remark),
                diary.secretary(
                        day.plusDays(5),
                        () -> minutes.answer(
                                remark.orElseThrow(), "Vi har det ikke i notatene våre. Merknaden følger referatet.")),
                diary.member(day.plusDays(9), LocalTime.of(15, 0), EKSPERT1, () -> chair.done(action.orElseThrow())),
                diary.secretary(day.plusDays(12), () -> minutes.close(meeting())));
    }

    private void plan() {
        meeting = Optional.of(chair.plan(
                diary.mandate(),
                diary.form(
                        MeetingKind.GROUP,
                        "Gruppemøte om dokumentasjon",
                        day,
                        LocalTime.of(9, 0),
                        LocalTime.of(11, 30),
                        "Universitetet i Skjærvika, rom 214",
                        null,
                        "Rom 214 ligger rett over resepsjonen. Det blir kaffe fra kl. 8.30.")));
        heard = Optional.of(chair.item(
                meeting(), diary.item("Innspillene fra Skjærvika", ItemKind.DISCUSSION, MEDLEM1, 60, "dokumenteres")));
        survey = Optional.of(chair.item(
                meeting(),
                diary.item("Spørreundersøkelse blant entreprenører", ItemKind.DECISION, LEDER, 30, "Hva vil ombruk")));
        figures = Optional.of(
                chair.item(meeting(), diary.item("Tallene fra kartleggingen", ItemKind.INFORMATION, MEDLEM1, 30)));
        chair.papers(figures(), shelf.document(Paper.FIGURES));
    }

    private void answer() {
        diary.answer(meeting(), Rsvp.ACCEPTED, null, LEDER, MEDLEM1, EKSPERT1, EKSPERT2, SEKRETAR2);
        diary.answer(meeting(), Rsvp.DECLINED, "Jeg er på feltarbeid hele uken.", EKSPERT4);
    }

    private void begin() {
        chair.begin(meeting());
        chair.is(meeting(), scene.id(EKSPERT1), Presence.LATE);
        chair.is(meeting(), scene.id(EKSPERT4), Presence.ABSENT);
        chair.is(meeting(), scene.id(SEKRETAR), Presence.PRESENT);
        chair.restIsPresent(meeting());
        chair.decide(chair.standard(meeting(), StandardItem.CALL_APPROVAL), Outcome.DECIDED);
    }

    private void goOnToTheSurvey() {
        chair.note(heard(), NotePart.NOTES, """
                Gruppen gikk gjennom det som kom fram i Skjærvika. Tre ting gikk igjen: ansvaret når noe svikter, \
                mangel på lagerplass, og at de som river, blir spurt for sent.

                Gruppen vil ta ansvaret først, fordi de andre spørsmålene henger på det.
                """);
        chair.decide(heard(), Outcome.DEALT_WITH);
        action = Optional.of(chair.agree(
                heard(),
                new ActionForm(
                        "Lage en oversikt over lagerplasser i regionene", scene.id(EKSPERT1), day.plusDays(14))));
        chair.turnTo(survey());
        // His employer has offered to carry it out.
        chair.isPartial(meeting(), scene.id(EKSPERT2), survey());
    }

    private void goOnToTheFigures() {
        chair.note(
                survey(),
                NotePart.NOTES,
                "Knut-Arild Fosse forlot rommet, fordi arbeidsgiveren hans har tilbudt seg å gjøre undersøkelsen.");
        chair.note(
                survey(),
                NotePart.DECISION,
                "Gruppen gjennomfører undersøkelsen selv, med hjelp fra sekretariatet. Den går til 200 entreprenører i hele landet.");
        chair.decide(survey(), Outcome.DECIDED);
        var ignored = chair.agree(
                survey(),
                new ActionForm("Skrive utkast til spørsmål til entreprenørene", scene.id(MEDLEM1), diary.in(5)));
        chair.turnTo(figures());
    }

    private void end() {
        chair.note(
                figures(),
                NotePart.NOTES,
                "Kartleggingen dekker nå de fleste fylkene. Gruppen får de siste tallene når de er klare.");
        chair.decide(figures(), Outcome.DEALT_WITH);
        chair.end(meeting());
    }

    private void remark() {
        remark = Optional.of(minutes.remark(
                meeting(),
                heard(),
                "Jeg sa også at bygg fra før 1960 bør prøves særskilt, fordi stålet er av en annen kvalitet."));
    }

    private MeetingId meeting() {
        return meeting.orElseThrow();
    }

    private AgendaItemId heard() {
        return heard.orElseThrow();
    }

    private AgendaItemId survey() {
        return survey.orElseThrow();
    }

    private AgendaItemId figures() {
        return figures.orElseThrow();
    }
}
