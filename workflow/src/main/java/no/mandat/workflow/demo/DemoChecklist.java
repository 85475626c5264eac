package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.EKSPERT1;
import static no.mandat.workflow.demo.DemoPerson.LEDER;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.shared.RealmRole;

/** A checklist of the demo that the group approved, and the language of which its leader has corrected since: that can be objected to. */
final class DemoChecklist {

    private final DemoDiary diary;
    private final DemoStage stage;
    private final DemoDesk desk;
    private final DemoLanguage language;
    private Optional<DeliverableId> checklist = Optional.empty();
    private Optional<RoundId> round = Optional.empty();
    private Map<String, SectionId> sections = Map.of();

    DemoChecklist(DemoDiary diary, DemoStage stage, DemoDesk desk, DemoLanguage language) {
        this.diary = diary;
        this.stage = stage;
        this.desk = desk;
        this.language = language;
    }

    List<Moment> moments() {
        return List.of(
                diary.secretary(diary.in(-38), this::begin),
                diary.member(diary.in(-37), LocalTime.of(9, 45), LEDER, () -> desk.confirm(checklist())),
                diary.secretary(diary.in(-36), this::write),
                diary.secretary(diary.in(-34), () -> desk.submit(checklist())),
                diary.member(diary.in(-33), LocalTime.of(9, 0), LEDER, () -> desk.finish(checklist())),
                diary.secretary(diary.in(-32), () -> round = Optional.of(desk.ask(checklist()))),
                diary.on(
                        diary.in(-29),
                        LocalTime.of(13, 15),
                        () -> stage.approve(
                                diary.scene(), round.orElseThrow(), RealmRole.MEMBER, DemoDeliverables.group())),
                diary.member(diary.in(-1), LocalTime.of(15, 5), LEDER, this::correct));
    }

    private void begin() {
        checklist = Optional.of(DemoDeliverables.begin(
                diary,
                stage,
                desk,
                DeliverableKind.OTHER,
                "Sjekkliste for den som skal rive",
                "Én side å henge opp på riveplassen: hva som merkes, hva som tas ned først, og hva som følger med.",
                List.of(EKSPERT1)));
    }

    private void write() {
        sections = desk.write(diary.mandate(), checklist(), DemoReport.read("checklist.md"));
    }

    private void correct() {
        language.correct(
                checklist(),
                Optional.ofNullable(sections.get("Før du begynner")).orElseThrow(),
                "om tegningene finns, og ta bilder av de.",
                "om tegningene finnes, og ta bilder av dem.");
    }

    private DeliverableId checklist() {
        return checklist.orElseThrow();
    }
}
