package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.LEDER;
import static no.mandat.workflow.demo.DemoPerson.STYRE4;
import static no.mandat.workflow.demo.DemoPerson.STYRE6;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.shared.RealmRole;

/** A progress report of the demo that the board has to take note of. */
final class DemoProgressReport {

    private final DemoDiary diary;
    private final DemoScene scene;
    private final DemoStage stage;
    private final DemoDesk desk;
    private Optional<DeliverableId> report = Optional.empty();
    private Optional<RoundId> round = Optional.empty();

    DemoProgressReport(DemoDiary diary, DemoStage stage, DemoDesk desk) {
        this.diary = diary;
        this.scene = diary.scene();
        this.stage = stage;
        this.desk = desk;
    }

    List<Moment> moments() {
        return List.of(
                diary.secretary(diary.in(-13), this::write),
                diary.member(diary.in(-12), LocalTime.of(9, 30), LEDER, () -> {
                    desk.confirm(report());
                    desk.finish(report());
                }),
                diary.secretary(diary.in(-11), this::ask),
                diary.on(
                        diary.in(-10),
                        LocalTime.of(8, 10),
                        () -> stage.approve(scene, round.orElseThrow(), RealmRole.MEMBER, List.of(LEDER))),
                diary.secretary(diary.in(-9), this::ask),
                diary.on(diary.in(-6), LocalTime.of(16, 45), () -> {
                    stage.approve(scene, round.orElseThrow(), RealmRole.BOARD, List.of(STYRE6));
                    scene.as(
                            STYRE4,
                            RealmRole.BOARD,
                            () -> stage.cast(
                                    round.orElseThrow(),
                                    PositionKind.APPROVE_WITH_REMARKS,
                                    "Skriv gjerne i neste løypemelding hva utsatt høring vil bety for sluttrapporten."));
                }));
    }

    private void write() {
        report = Optional.of(DemoDeliverables.begin(
                diary,
                stage,
                desk,
                DeliverableKind.PROGRESS_REPORT,
                "Løypemelding etter seks måneder",
                "Gruppen er i rute til sluttrapporten. Delnotatet om dokumentasjon er forsinket.",
                List.of()));
        var ignored = desk.write(diary.mandate(), report(), DemoReport.read("progress.md"));
        desk.takeFigures(report());
        desk.submit(report());
    }

    private void ask() {
        round = Optional.of(desk.ask(report()));
    }

    private DeliverableId report() {
        return report.orElseThrow();
    }
}
