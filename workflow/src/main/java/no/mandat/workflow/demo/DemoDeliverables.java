package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.EKSPERT1;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT2;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT4;
import static no.mandat.workflow.demo.DemoPerson.LEDER;
import static no.mandat.workflow.demo.DemoPerson.MEDLEM1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.deliverable.DeliverableForm;

/** What the group of the demo in the middle of its work has written so far, how far it came, and what is asked for and told around it. */
@ApplicationScoped
class DemoDeliverables {

    private final DemoStage stage;
    private final DemoDesk desk;
    private final DemoOffice office;
    private final DemoLanguage language;
    private final DemoChair chair;
    private final Clock clock;

    @Inject
    DemoDeliverables(
            DemoStage stage, DemoDesk desk, DemoOffice office, DemoLanguage language, DemoChair chair, Clock clock) {
        this.stage = stage;
        this.desk = desk;
        this.office = office;
        this.language = language;
        this.chair = chair;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoDeliverables() {
        this(null, null, null, null, null, null);
    }

    /** What was done for them so far. */
    List<Moment> moments(DemoScene scene, Supplier<MandateId> mandate) {
        var diary = new DemoDiary(scene, mandate, stage, chair, clock);
        var note = new DemoNote(diary, stage, desk);
        var studies = new DemoStudies(diary, stage, office);
        var report = new DemoFinalReport(diary, stage, desk, office, studies);
        return Stream.of(
                        note.moments(),
                        new DemoProgressReport(diary, stage, desk).moments(),
                        report.moments(),
                        new DemoChecklist(diary, stage, desk, language).moments(),
                        studies.moments(),
                        new DemoCommunication(diary, office, note::note, report::report).moments())
                .flatMap(List::stream)
                .toList();
    }

    /** Begins one in bokmål. */
    static DeliverableId begin(
            DemoDiary diary,
            DemoStage stage,
            DemoDesk desk,
            DeliverableKind kind,
            String title,
            String summary,
            List<DemoPerson> editors,
            String... words) {
        var scene = diary.scene();
        return desk.begin(
                diary.mandate(),
                new DeliverableForm(
                        kind,
                        title,
                        "nb",
                        summary,
                        DemoBoard.OMSTILLING.fullName(),
                        words.length == 0 ? List.of() : stage.clausesWith(diary.mandate(), words),
                        editors.stream().map(scene::id).toList()));
    }

    /** Those who have a vote in the group. */
    static List<DemoPerson> group() {
        return List.of(LEDER, MEDLEM1, EKSPERT1, EKSPERT2, EKSPERT4);
    }
}
