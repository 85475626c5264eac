package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import no.mandat.domain.closing.MotionKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.MotionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.closing.AskToClose;
import no.mandat.workflow.closing.ClosingQueries;
import no.mandat.workflow.closing.ClosingService;
import no.mandat.workflow.closing.ClosingStep;
import no.mandat.workflow.closing.ConfirmClosing;
import no.mandat.workflow.closing.MakeMotion;
import no.mandat.workflow.closing.MotionService;
import no.mandat.workflow.closing.PassMotionOn;
import no.mandat.workflow.consent.ConsentRow;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.resolution.ResolutionQueries;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;

/** A mandate of the demo that is closed: what it was to answer was waived, since others had taken it over. */
@ApplicationScoped
class DemoRocks {

    private static final String TEXT = """
            # Mandat for ekspertgruppe for varsling av fjellskred

            ## 1 Formål

            Gruppen skal vurdere om varslingen av fjellskred langs fjordene er god nok.

            ## 2 Oppgaver

            Gruppen skal holde et åpent møte i hver av de tre kommunene.

            - Når innbyggerne varselet tidsnok?
            - Hvem bør betale for målingene når fjellet har vært stille lenge?

            ## 3 Leveranse

            Gruppen skal levere en rapport til Kystrådet.
            """;

    private static final String TAKEN_OVER =
            "Etaten for vann og varme tok over spørsmålet da varslingen ble samlet der.";

    private static final List<DemoPerson> BOARD = DemoMandate.ROCKS.board().people();

    private final DemoStage stage;
    private final ClosingService closing;
    private final ClosingQueries closings;
    private final MotionService motions;
    private final ResolutionQueries resolutions;

    @Inject
    DemoRocks(
            DemoStage stage,
            ClosingService closing,
            ClosingQueries closings,
            MotionService motions,
            ResolutionQueries resolutions) {
        this.stage = stage;
        this.closing = closing;
        this.closings = closings;
        this.motions = motions;
        this.resolutions = resolutions;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoRocks() {
        this(null, null, null, null, null);
    }

    /** What took place. */
    List<Moment> moments(DemoScene scene, Supplier<MandateId> draft) {
        return new Course(scene, draft).moments();
    }

    /** One course of it, with what it has made so far. */
    private final class Course {

        private final DemoScene scene;
        private final Supplier<MandateId> draft;
        private final LocalDate today;
        private final List<MilestoneId> plan = new ArrayList<>();
        private final List<ConsentRow> asked = new ArrayList<>();
        private Optional<MandateId> made = Optional.empty();

        Course(DemoScene scene, Supplier<MandateId> draft) {
            this.scene = scene;
            this.draft = draft;
            this.today = scene.today();
        }

        List<Moment> moments() {
            return List.of(
                    secretary(420, this::begin),
                    secretary(415, () -> asked.add(stage.submit(mandate(), null))),
                    new Moment(412, () -> group(DemoStage.group(asked.getFirst()))),
                    new Moment(410, () -> board(DemoStage.board(asked.getFirst()))),
                    secretary(380, () -> stage.reach(plan.get(0))),
                    secretary(250, () -> stage.reach(plan.get(1))),
                    new Moment(60, () -> {
                        waive(MotionKind.WAIVE_CLAUSE, "rapport", TAKEN_OVER);
                        waive(MotionKind.WAIVE_CLAUSE, "tidsnok", TAKEN_OVER);
                        waive(MotionKind.WAIVE_CLAUSE, "betale", TAKEN_OVER);
                        waive(
                                MotionKind.WAIVE_EVALUATION,
                                null,
                                "Gruppen er enig om at det er for lite igjen å evaluere.");
                    }),
                    new Moment(40, () -> close(ClosingStep.BEGIN)),
                    new Moment(35, () -> close(ClosingStep.CLOSE)));
        }

        private Moment secretary(int daysAgo, Runnable work) {
            return new Moment(daysAgo, () -> scene.asSecretary(work));
        }

        private MandateId mandate() {
            return made.orElseThrow();
        }

        private void begin() {
            made = Optional.of(draft.get());
            stage.write(mandate(), TEXT);
            plan.add(stage.plan(mandate(), today.minusDays(380), MilestoneForm.of("Første møte")));
            plan.add(stage.plan(
                    mandate(),
                    today.minusDays(260),
                    new MilestoneForm(
                            "Åpne møter i de tre kommunene",
                            scene.id(DemoPerson.EKSPERT2),
                            stage.clausesWith(mandate(), "åpent møte"),
                            null,
                            null,
                            false)));
        }

        private void group(RoundId round) {
            stage.approve(scene, round, RealmRole.MEMBER, DemoMandate.ROCKS.voters());
        }

        private void board(RoundId round) {
            stage.approve(scene, round, RealmRole.BOARD, BOARD);
        }

        private void waive(MotionKind kind, @Nullable String words, String reason) {
            var motion = new MotionId[1];
            scene.asSecretary(() -> motion[0] =
                    motions.move(new MakeMotion(stage.key(), mandate(), kind, clause(words), reason, null, "nb")));
            group(roundOf(motion[0]));
            scene.asSecretary(() -> motions.passOn(new PassMotionOn(stage.key(), motion[0], null, "nb")));
            board(roundOf(motion[0]));
        }

        private @Nullable ClauseId clause(@Nullable String words) {
            return words == null ? null : stage.clausesWith(mandate(), words).getFirst();
        }

        private RoundId roundOf(MotionId motion) {
            var round = new RoundId[1];
            scene.asSecretary(() -> {
                var resolution = closings.details(mandate()).motions().stream()
                        .filter(row -> row.id().equals(motion))
                        .findFirst()
                        .orElseThrow()
                        .resolution();
                round[0] =
                        Objects.requireNonNull(resolutions.details(resolution).round());
            });
            return round[0];
        }

        private void close(ClosingStep step) {
            scene.asSecretary(() -> closing.ask(new AskToClose(stage.key(), mandate(), step)));
            scene.as(
                    DemoPerson.EKSPERT2,
                    RealmRole.MEMBER,
                    () -> closing.confirm(new ConfirmClosing(stage.key(), mandate())));
        }
    }
}
