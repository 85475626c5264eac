package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.consent.ConsentRow;
import no.mandat.workflow.milestone.AddUsualPlan;
import no.mandat.workflow.milestone.PlanSources;
import no.mandat.workflow.shared.RealmRole;

/** A mandate of the demo that lies before both bodies: two of the group have answered, nobody in the board. */
@ApplicationScoped
class DemoFlood {

    private static final String TEXT = """
            # Mandat for ekspertgruppe for flomvern i tettsteder

            ## 1 Bakgrunn

            Flere tettsteder ved vassdrag har fått vann i gatene oftere enn før. Tiltakene er ofte store og dyre, og
            lokale løsninger blir sjelden prøvd.

            ## 2 Formål

            Gruppen skal gi Kystrådet råd om hvordan tettsteder kan vernes mot flom med tiltak som kommunene kan bære selv.

            ## 3 Oppgaver

            Gruppen skal svare på disse spørsmålene:

            - Hvilke lokale tiltak virker, og hvor lenge?
            - Hva koster de å bygge og å holde ved like?
            - Hvordan kan kommuner langs samme vassdrag dele kostnadene?

            Gruppen bør se på erfaringer fra minst to andre land.

            ## 4 Leveranser

            Gruppen skal levere en rapport med en rangert liste over tiltak.

            Gruppen kan levere et kort råd til kommunene før vårflommen.
            """;

    private final DemoStage stage;
    private final PlanSources plans;

    @Inject
    DemoFlood(DemoStage stage, PlanSources plans) {
        this.stage = stage;
        this.plans = plans;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoFlood() {
        this(null, null);
    }

    /** What took place. */
    List<Moment> moments(DemoScene scene, Supplier<MandateId> draft) {
        var asked = new ConsentRow[1];
        return List.of(
                new Moment(
                        5,
                        () -> scene.asSecretary(() -> {
                            var mandate = draft.get();
                            stage.write(mandate, TEXT);
                            plans.addUsual(new AddUsualPlan(stage.key(), mandate, "nb"));
                            asked[0] = stage.submit(mandate, scene.in(19));
                        })),
                new Moment(
                        3,
                        () -> stage.approve(
                                scene, DemoStage.group(asked[0]), RealmRole.MEMBER, List.of(DemoPerson.EKSPERT1))),
                new Moment(
                        2,
                        () -> scene.as(
                                DemoPerson.EKSPERT7,
                                RealmRole.MEMBER,
                                () -> stage.cast(
                                        DemoStage.group(asked[0]),
                                        PositionKind.APPROVE_WITH_REMARKS,
                                        "Jeg hadde ønsket at rapporten også tok med stormflo."))));
    }
}
