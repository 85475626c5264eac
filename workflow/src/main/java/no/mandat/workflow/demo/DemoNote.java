package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.EKSPERT1;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT2;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT4;
import static no.mandat.workflow.demo.DemoPerson.LEDER;
import static no.mandat.workflow.demo.DemoPerson.MEDLEM1;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.review.Verdict;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.deliverable.RecommendationForm;
import no.mandat.workflow.shared.RealmRole;

/** A note of the demo that is published, with a dissent that two have signed. */
final class DemoNote {

    private final DemoDiary diary;
    private final DemoScene scene;
    private final DemoStage stage;
    private final DemoDesk desk;
    private Optional<DeliverableId> note = Optional.empty();
    private Optional<RecommendationId> store = Optional.empty();
    private Optional<DissentId> dissent = Optional.empty();
    private Optional<RoundId> round = Optional.empty();

    DemoNote(DemoDiary diary, DemoStage stage, DemoDesk desk) {
        this.diary = diary;
        this.scene = diary.scene();
        this.stage = stage;
        this.desk = desk;
    }

    List<Moment> moments() {
        return List.of(
                diary.secretary(diary.in(-100), this::begin),
                diary.member(diary.in(-99), LocalTime.of(8, 50), LEDER, () -> desk.confirm(note())),
                diary.secretary(diary.in(-96), this::write),
                diary.secretary(diary.in(-90), () -> {
                    desk.submit(note());
                    desk.askForReview(
                            note(), diary.in(-80), Set.of(scene.id(MEDLEM1), scene.id(EKSPERT1), scene.id(EKSPERT2)));
                }),
                diary.member(
                        diary.in(-88), LocalTime.of(13, 5), EKSPERT1, () -> desk.judge(note(), Verdict.ENDORSED, null)),
                diary.member(
                        diary.in(-87),
                        LocalTime.of(20, 40),
                        EKSPERT2,
                        () -> desk.judge(
                                note(),
                                Verdict.ENDORSED_WITH_REMARKS,
                                "Kartleggingen er god. Om lagrene er jeg uenig, og skriver det som en dissens.")),
                diary.member(diary.in(-87), LocalTime.of(20, 55), EKSPERT2, this::differ),
                diary.member(
                        diary.in(-86), LocalTime.of(9, 10), EKSPERT4, () -> desk.sign(note(), dissent.orElseThrow())),
                diary.member(
                        diary.in(-85), LocalTime.of(15, 30), MEDLEM1, () -> desk.judge(note(), Verdict.ENDORSED, null)),
                diary.member(diary.in(-84), LocalTime.of(9, 0), LEDER, () -> desk.finish(note())),
                diary.secretary(diary.in(-83), this::ask),
                diary.on(diary.in(-79), LocalTime.of(12, 0), this::groupLetsItGo),
                diary.secretary(diary.in(-78), this::ask),
                diary.on(
                        diary.in(-71),
                        LocalTime.of(14, 20),
                        () -> stage.approve(
                                scene, round.orElseThrow(), RealmRole.BOARD, DemoBoard.OMSTILLING.people())),
                diary.secretary(diary.in(-69), () -> desk.handOver(note(), diary.in(-69))),
                diary.secretary(diary.in(-68), () -> desk.publish(note())));
    }

    private void begin() {
        note = Optional.of(DemoDeliverables.begin(
                diary,
                stage,
                desk,
                DeliverableKind.NOTE,
                "Hva brukes om igjen i dag?",
                "Tre av hundre teglstein og seks av hundre stålbjelker brukes om igjen. Langt mer kunne vært brukt."
                        + " Det som står i veien, er først og fremst at ingen vet hvem som svarer for varene.",
                List.of(MEDLEM1)));
    }

    private void write() {
        var sections = desk.write(diary.mandate(), note(), DemoReport.read("mapping-note.md"));
        var ignored = desk.recommend(
                note(),
                new RecommendationForm(
                        sections.get("Skoler og kontorer gir mest"),
                        "Offentlige byggherrer bør kartlegge hva som kan brukes om igjen før de bestiller rivning.",
                        "De eier de fleste byggene som gir noe, og bestiller rivningen selv.",
                        "Kommuner og fylkeskommuner",
                        stage.clausesWith(diary.mandate(), "Hvilke materialer"),
                        List.of()));
        store = Optional.of(desk.recommend(
                note(),
                new RecommendationForm(
                        sections.get("Hva som står i veien"),
                        "Staten bør dekke halvparten av det som to regionale lagre koster de tre første årene.",
                        "Lagrene lønner seg først når mange bruker dem, og ingen vil begynne alene.",
                        "Departementet",
                        stage.clausesWith(diary.mandate(), "dokumenteres"),
                        List.of())));
    }

    private void differ() {
        dissent = Optional.of(desk.differ(
                note(),
                store.orElseThrow(),
                "Staten bør ikke drive eller betale for lagre. Der noen trenger varene, finnes det allerede plass: hos"
                        + " entreprenørene og på havnene. Støtte til to lagre binder markedet til to steder før noen vet hvor"
                        + " varene vil gå. Pengene bør heller gå til prøving."));
    }

    private void ask() {
        round = Optional.of(desk.ask(note()));
    }

    private void groupLetsItGo() {
        var those = Stream.of(LEDER, MEDLEM1, EKSPERT1, EKSPERT4).toList();
        stage.approve(scene, round.orElseThrow(), RealmRole.MEMBER, those);
        scene.as(
                EKSPERT2,
                RealmRole.MEMBER,
                () -> stage.cast(
                        round.orElseThrow(),
                        PositionKind.APPROVE_WITH_REMARKS,
                        "Jeg lar notatet gå, med dissensen min i teksten."));
    }

    DeliverableId note() {
        return note.orElseThrow();
    }
}
