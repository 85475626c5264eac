package no.mandat.workflow.demo;

import static no.mandat.workflow.demo.DemoPerson.EKSPERT1;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT2;
import static no.mandat.workflow.demo.DemoPerson.EKSPERT4;
import static no.mandat.workflow.demo.DemoPerson.LEDER;
import static no.mandat.workflow.demo.DemoPerson.MEDLEM1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.workflow.consent.AmendParts;
import no.mandat.workflow.consent.AmendmentDetails;
import no.mandat.workflow.consent.AmendmentForm;
import no.mandat.workflow.consent.AmendmentService;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.consent.ConsentRow;
import no.mandat.workflow.consent.DraftAmendment;
import no.mandat.workflow.consent.PartsForm;
import no.mandat.workflow.consent.ReplaceClauses;
import no.mandat.workflow.consent.SubmitAmendment;
import no.mandat.workflow.demo.DemoReading.Paper;
import no.mandat.workflow.mandate.DemandChoice;
import no.mandat.workflow.mandate.EditRoutes;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.PublishMandate;
import no.mandat.workflow.milestone.DropMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneService;
import no.mandat.workflow.milestone.OutsideForm;
import no.mandat.workflow.milestone.ProofForm;
import no.mandat.workflow.milestone.RescheduleMilestone;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;

/** A mandate of the demo in the middle of its work: adopted, published, extended once, with a plan that went as plans go. */
@ApplicationScoped
class DemoReuse {

    private static final String TEXT = """
            # Mandat for ekspertgruppe for ombruk av byggematerialer

            ## 1 Bakgrunn

            Hvert år rives bygg med materialer som kunne vært brukt igjen. Lite av det blir det, selv om flere byggherrer
            ønsker det. Strategiforumet vil vite hva som står i veien, og hva som kan gjøres med det.

            ## 2 Formål

            Ekspertgruppen skal gi råd om hvordan ombruk av byggematerialer kan bli vanlig i Norge innen ti år.

            ## 3 Gruppens oppgaver

            Gruppen skal svare på disse spørsmålene:

            - Hvilke materialer fra rivning kan brukes igjen uten at sikkerheten blir dårligere?
            - Hvordan bør brukte materialer dokumenteres, og hvem bør ha ansvaret for det?
            - Hva vil ombruk koste byggherren, og hva kan fellesskapet spare?
            - Hvilke regler hindrer ombruk i dag uten å gi noe igjen?

            Gruppen bør også vurdere hvordan utdanningene kan lære bort rivning for ombruk.

            Gruppen kan foreslå forsøk i inntil tre kommuner.

            ## 4 Arbeidsform

            Gruppen skal holde minst to åpne innspillsmøter, ett av dem i Nord-Norge.

            Gruppen skal holde seg orientert om arbeidet med nye byggeregler.

            Møtene er lukkede, men sakslistene er åpne.

            ## 5 Leveranser

            Gruppen skal levere disse:

            - et delnotat om dokumentasjon av brukte materialer
            - en sluttrapport med anbefalinger og en oversikt over hva de vil koste
            - en presentasjon av rapporten for bransjen
            """;

    private static final String MORE_BUILDINGS =
            "Hvilke materialer fra rivning av private og offentlige bygg kan brukes igjen uten at sikkerheten blir dårligere?";

    private static final String WHOLE_BUILDINGS =
            "Hvilke materialer fra rivning av hele bygg kan brukes igjen uten at sikkerheten blir dårligere?";

    private static final String ONE_MEETING = "Gruppen skal holde minst ett åpent innspillsmøte, i Nord-Norge.";

    private final DemoStage stage;
    private final MilestoneService plans;
    private final MandateService mandates;
    private final AmendmentService amendments;
    private final ConsentQueries consents;
    private final DemoReading reading;
    private final DemoCalls calls;
    private final DemoContributions contributions;
    private final DemoHalfway halfway;
    private final DemoMeetings meetings;
    private final DemoDeliverables deliverables;

    @Inject
    DemoReuse(
            DemoStage stage,
            MilestoneService plans,
            MandateService mandates,
            AmendmentService amendments,
            ConsentQueries consents,
            DemoReading reading,
            DemoCalls calls,
            DemoContributions contributions,
            DemoHalfway halfway,
            DemoMeetings meetings,
            DemoDeliverables deliverables) {
        this.stage = stage;
        this.plans = plans;
        this.mandates = mandates;
        this.amendments = amendments;
        this.consents = consents;
        this.reading = reading;
        this.calls = calls;
        this.contributions = contributions;
        this.halfway = halfway;
        this.meetings = meetings;
        this.deliverables = deliverables;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoReuse() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What took place. */
    List<Moment> moments(DemoScene scene, Supplier<MandateId> draft) {
        var course = new Course(scene, draft);
        return Stream.of(course.moments(), course.halfway(), course.meetings(), course.deliverables())
                .flatMap(List::stream)
                .toList();
    }

    /** One course of it, with what it has made so far. */
    private final class Course {

        private final DemoScene scene;
        private final Supplier<MandateId> draft;
        private final LocalDate today;
        private final DemoReading.Shelf shelf;
        private final Map<String, MilestoneId> plan = new HashMap<>();
        private Optional<MandateId> made = Optional.empty();
        private Optional<AmendmentId> extension = Optional.empty();
        private Optional<AmendmentId> shrinking = Optional.empty();
        private Optional<CallId> firstCall = Optional.empty();
        private Optional<CallId> halfwayCall = Optional.empty();
        private Optional<CallId> secondCall = Optional.empty();

        Course(DemoScene scene, Supplier<MandateId> draft) {
            this.scene = scene;
            this.draft = draft;
            this.today = scene.today();
            this.shelf = reading.of(scene);
        }

        List<Moment> moments() {
            return List.of(
                    secretary(205, this::begin),
                    secretary(202, this::letLanguageBeCorrected),
                    secretary(200, () -> stage.submit(mandate(), null)),
                    new Moment(197, () -> groupApproves(consent(null))),
                    new Moment(195, () -> boardApproves(consent(null))),
                    secretary(193, () -> mandates.publish(new PublishMandate(stage.key(), mandate()))),
                    secretary(190, this::putOnTheReadingList),
                    new Moment(183, () -> {
                        shelf.isReadBy(Paper.WAY_OF_WORKING, LEDER, MEDLEM1, EKSPERT1, EKSPERT2, EKSPERT4);
                        shelf.isReadBy(Paper.FIGURES, LEDER, MEDLEM1, EKSPERT2, EKSPERT4);
                    }),
                    secretary(180, () -> stage.reach(plan("Første møte"))),
                    secretary(118, () -> stage.reach(plan("Kartlegging av ombruk i dag"))),
                    secretary(117, this::proposeExtension),
                    secretary(116, () -> reword(extension(), "Hvilke materialer", MORE_BUILDINGS)),
                    secretary(115, this::addTwoMonths),
                    secretary(114, this::submitExtension),
                    leader(113, this::proposeLess),
                    new Moment(112, () -> groupApproves(consent(extension()))),
                    new Moment(108, () -> boardApproves(consent(extension()))),
                    secretary(80, this::slip),
                    secretary(60, this::drop),
                    secretary(48, () -> stage.reach(plan("Første innspillsmøte, i Skjærvika"))),
                    secretary(47, () -> firstCall = Optional.of(calls.askWhoWasThere(mandate(), today))),
                    secretary(40, () -> shelf.put(mandate(), Paper.WHAT_WAS_SAID, today.plusDays(5))),
                    secretary(38, () -> halfwayCall = Optional.of(calls.askWhoAnswersForIt(mandate(), today))),
                    new Moment(35, () -> shelf.isReadBy(Paper.WHAT_WAS_SAID, LEDER, EKSPERT4)),
                    secretary(30, () -> stage.begin(plan("Spørreundersøkelse blant entreprenører"))),
                    secretary(14, () -> stage.begin(plan("Delnotat om dokumentasjon"))),
                    new Moment(17, () -> contributions.toClosedCall(firstCall.orElseThrow(), scene)),
                    secretary(10, () -> secondCall = Optional.of(calls.askEverybody(mandate(), today))),
                    leader(
                            7,
                            () -> shrinking = Optional.of(
                                    draft(
                                            "Ett innspillsmøte færre",
                                            "Det første møtet samlet hele landet. Gruppen vil heller bruke tiden på regelverket."))),
                    leader(6, () -> reword(shrinking.orElseThrow(), "innspillsmøter", ONE_MEETING)),
                    secretary(2, () -> calls.begin(mandate(), today)),
                    new Moment(0, () -> contributions.toOpenCall(secondCall.orElseThrow())));
        }

        List<Moment> halfway() {
            return halfway.moments(scene, this::mandate, () -> halfwayCall.orElseThrow());
        }

        List<Moment> meetings() {
            return meetings.moments(scene, this::mandate, shelf);
        }

        List<Moment> deliverables() {
            return deliverables.moments(scene, this::mandate);
        }

        private void putOnTheReadingList() {
            shelf.put(mandate(), Paper.WAY_OF_WORKING, today.minusDays(181));
            shelf.put(mandate(), Paper.FIGURES, today.minusDays(181));
        }

        private Moment secretary(int daysAgo, Runnable work) {
            return new Moment(daysAgo, () -> scene.asSecretary(work));
        }

        private Moment leader(int daysAgo, Runnable work) {
            return new Moment(daysAgo, () -> scene.as(LEDER, RealmRole.MEMBER, work));
        }

        private MandateId mandate() {
            return made.orElseThrow();
        }

        private AmendmentId extension() {
            return extension.orElseThrow();
        }

        private MilestoneId plan(String title) {
            return Optional.ofNullable(plan.get(title)).orElseThrow();
        }

        private LocalDate working(int daysAhead) {
            var day = today.plusDays(daysAhead);
            return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                    ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                    : day;
        }

        private void begin() {
            made = Optional.of(draft.get());
            stage.write(mandate(), TEXT);
            plan(-180, LEDER, "Første møte", null, null, false);
            plan(-130, MEDLEM1, "Kartlegging av ombruk i dag", null, null, false, "Hvilke materialer");
            plan(-48, DemoPerson.SEKRETAR2, "Første innspillsmøte, i Skjærvika", null, null, false, "innspillsmøter");
            plan(-45, EKSPERT2, "Besøk på rivningsplass", null, null, false);
            plan(-10, EKSPERT4, "Spørreundersøkelse blant entreprenører", null, null, false, "Hva vil ombruk");
            plan(
                    -30,
                    MEDLEM1,
                    "Delnotat om dokumentasjon",
                    new ProofForm(ProofKind.DELIVERABLE, "Delnotatet, godkjent av gruppen", null),
                    null,
                    false,
                    "delnotat",
                    "dokumenteres");
            plan(38, DemoPerson.SEKRETAR2, "Andre innspillsmøte, i Nord-Norge", null, null, false, "innspillsmøter");
            plan(
                    62,
                    EKSPERT1,
                    "Gjennomgang av regelverket",
                    null,
                    new OutsideForm("Høringen om nye byggeregler", today.plusDays(80)),
                    false,
                    "Hvilke regler",
                    "byggeregler");
            plan(
                    110,
                    LEDER,
                    "Sluttrapporten overleveres",
                    new ProofForm(ProofKind.DELIVERABLE, "Sluttrapporten, godkjent av styret", null),
                    null,
                    true,
                    "sluttrapport");
            plan(124, DemoPerson.SEKRETAR, "Presentasjon for bransjen", null, null, false, "presentasjon");
        }

        /** Of what is neither a note nor a report; that the group decides on alone. */
        private void letLanguageBeCorrected() {
            var way = RouteStep.approve(Asked.GROUP).by(RoundRule.USUAL.withCorrections(true));
            var routes = Routes.USUAL.with(DeliverableKind.OTHER, List.of(way));
            mandates.editRoutes(new EditRoutes(stage.key(), mandate(), stage.version(mandate()), routes));
        }

        private void plan(
                int daysAhead,
                DemoPerson responsible,
                String title,
                @Nullable ProofForm proof,
                @Nullable OutsideForm outside,
                boolean boardControlled,
                String... words) {
            plan.put(
                    title,
                    stage.plan(
                            mandate(),
                            working(daysAhead),
                            new MilestoneForm(
                                    title,
                                    scene.id(responsible),
                                    stage.clausesWith(mandate(), words),
                                    proof,
                                    outside,
                                    boardControlled)));
        }

        private ConsentRow consent(@Nullable AmendmentId amendment) {
            var found = new ConsentRow[1];
            scene.asSecretary(() -> found[0] = amendment == null
                    ? consents.ofDraft(mandate()).orElseThrow()
                    : consents.amendment(amendment).consents().getFirst());
            return found[0];
        }

        private void groupApproves(ConsentRow consent) {
            stage.approve(scene, DemoStage.group(consent), RealmRole.MEMBER, DemoMandate.REUSE.voters());
        }

        private void boardApproves(ConsentRow consent) {
            stage.approve(
                    scene,
                    DemoStage.board(consent),
                    RealmRole.BOARD,
                    DemoMandate.REUSE.board().people());
        }

        private void proposeExtension() {
            extension = Optional.of(draft(
                    "To måneder til, og offentlige bygg med",
                    "Kartleggingen viste at de fleste brukbare materialene kommer fra skoler og kontorer som det offentlige "
                            + "eier. Gruppen trenger to måneder mer for å få dem med."));
        }

        /** What nobody has put on the version that came after. */
        private void proposeLess() {
            var less =
                    draft("Bare hele bygg", "Ombygging er for ulikt fra sted til sted. Gruppen bør avgrense oppgaven.");
            reword(less, "Hvilke materialer", WHOLE_BUILDINGS);
        }

        private void addTwoMonths() {
            var details = consents.amendment(extension());
            amendments.amendParts(new AmendParts(stage.key(), extension(), details.version(), twoMonthsMore(details)));
        }

        private void submitExtension() {
            amendments.submit(new SubmitAmendment(
                    stage.key(), extension(), consents.amendment(extension()).version(), null, Set.of()));
        }

        private AmendmentId draft(String title, String reason) {
            return amendments.draft(new DraftAmendment(stage.key(), mandate(), new AmendmentForm(title, reason, null)));
        }

        private void reword(AmendmentId id, String words, String text) {
            var details = consents.amendment(id);
            var tree = details.after().clauses();
            var clause = tree.clauses().stream()
                    .filter(one -> one.text().contains(words))
                    .findFirst()
                    .orElseThrow();
            var changed = tree.edit(clause.id(), one -> one.says(one.heading(), text));
            amendments.replaceClauses(new ReplaceClauses(stage.key(), id, details.version(), changed));
        }

        private PartsForm twoMonthsMore(AmendmentDetails details) {
            var period = details.after().period();
            var dates = details.after().plan().stream()
                    .map(date -> date.due().isAfter(today.plusDays(100))
                            ? date.on(date.due().plusMonths(2), date.wholeMonth())
                            : date)
                    .toList();
            return new PartsForm(
                    period.firstDay(),
                    period.lastDay().plusMonths(2).with(TemporalAdjusters.lastDayOfMonth()),
                    details.after().demands().all().stream()
                            .map(DemandChoice::of)
                            .toList(),
                    dates,
                    details.after().seats().stream().map(PlannedSeat::id).collect(Collectors.toSet()),
                    List.of(),
                    details.after().routes());
        }

        private void slip() {
            move(
                    "Delnotat om dokumentasjon",
                    5,
                    "Svarene fra produsentene kom sent, og må leses før notatet er ferdig.");
            move("Andre innspillsmøte, i Nord-Norge", 52, "Lokalet var opptatt den første datoen.");
        }

        private void move(String title, int daysAhead, String reason) {
            plans.reschedule(new RescheduleMilestone(
                    stage.key(),
                    plan(title),
                    stage.version(mandate(), plan(title)),
                    new DueForm(working(daysAhead), false),
                    reason));
        }

        private void drop() {
            plans.drop(new DropMilestone(
                    stage.key(),
                    plan("Besøk på rivningsplass"),
                    "Rivningen ble utsatt til neste år, etter at rapporten skal være levert."));
        }
    }
}
