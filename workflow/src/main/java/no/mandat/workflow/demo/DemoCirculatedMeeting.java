package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.EKSPERT1;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT2;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT4;
import static no.mandat.workflow.demo.DemoPerson.LEDER;
import static no.mandat.workflow.demo.DemoPerson.MEDLEM1;
import static no.mandat.workflow.demo.DemoPerson.SEKRETAR;

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
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.meeting.ActionForm;
import no.mandat.workflow.meeting.NotePart;

/** A meeting of the demo's past whose minutes are with those who attended, for some days yet. */
final class DemoCirculatedMeeting {

    private final DemoDiary diary;
    private final DemoScene scene;
    private final DemoChair chair;
    private final DemoMinutes minutes;
    private final LocalDate day;
    private Optional<MeetingId> meeting = Optional.empty();
    private Optional<AgendaItemId> contents = Optional.empty();
    private Optional<AgendaItemId> trials = Optional.empty();

    DemoCirculatedMeeting(DemoDiary diary, DemoChair chair, DemoMinutes minutes) {
        this.diary = diary;
        this.scene = diary.scene();
        this.chair = chair;
        this.minutes = minutes;
        this.day = diary.working(-6);
    }

    List<Moment> moments() {
        return List.of(
                diary.secretary(day.minusDays(18), this::plan),
                diary.secretary(day.minusDays(16), () -> chair.call(meeting())),
                diary.on(
                        day.minusDays(5),
                        LocalTime.of(14, 10),
                        () -> diary.answer(meeting(), Rsvp.ACCEPTED, null, LEDER, MEDLEM1, EKSPERT2, EKSPERT4)),
                diary.held(day, LocalTime.of(12, 0), this::begin),
                diary.held(day, LocalTime.of(13, 5), this::goOn),
                diary.held(day, LocalTime.of(13, 40), this::end),
                diary.secretary(day.plusDays(1), () -> minutes.circulate(meeting(), diary.in(4))));
    }

    private void plan() {
        meeting = Optional.of(chair.plan(
                diary.mandate(),
                diary.form(
                        MeetingKind.GROUP,
                        "Gruppemøte om innholdet i delnotatet",
                        day,
                        LocalTime.of(12, 0),
                        LocalTime.of(14, 0),
                        null,
                        "https://video.demo.mandat.example/ombruksgruppen",
                        null)));
        contents = Optional.of(chair.item(
                meeting(), diary.item("Hva delnotatet skal svare på", ItemKind.DISCUSSION, LEDER, 60, "delnotat")));
        trials = Optional.of(chair.item(
                meeting(),
                diary.item("Kommuner gruppen vil foreslå forsøk i", ItemKind.DECISION, EKSPERT4, 30, "forsøk")));
    }

    private void begin() {
        chair.begin(meeting());
        chair.is(meeting(), scene.id(EKSPERT1), Presence.ABSENT);
        chair.is(meeting(), scene.id(SEKRETAR), Presence.PRESENT);
        chair.restIsPresent(meeting());
        chair.decide(chair.standard(meeting(), StandardItem.CALL_APPROVAL), Outcome.DECIDED);
        chair.turnTo(contents.orElseThrow());
    }

    private void goOn() {
        chair.note(
                contents.orElseThrow(),
                NotePart.NOTES,
                "Notatet avgrenses til stål og tegl. Tre eksempler tas med: bjelker, murstein og trapper.");
        chair.decide(contents.orElseThrow(), Outcome.DEALT_WITH);
        chair.is(meeting(), scene.id(EKSPERT2), Presence.LEFT_EARLY);
        chair.turnTo(trials.orElseThrow());
    }

    private void end() {
        chair.note(
                trials.orElseThrow(),
                NotePart.NOTES,
                "Tre kommuner er interessert. Gruppen vil vite mer om kostnadene først.");
        chair.decide(trials.orElseThrow(), Outcome.POSTPONED);
        var ignored = chair.agree(
                trials.orElseThrow(),
                new ActionForm("Spørre de tre kommunene hva forsøk vil koste dem", scene.id(EKSPERT4), diary.in(19)));
        chair.end(meeting());
    }

    private MeetingId meeting() {
        return meeting.orElseThrow();
    }
}
