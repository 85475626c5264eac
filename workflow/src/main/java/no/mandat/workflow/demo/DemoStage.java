package no.mandat.workflow.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.ApprovalService;
import no.mandat.workflow.approval.CastPosition;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.consent.ConsentRow;
import no.mandat.workflow.consent.ConsentService;
import no.mandat.workflow.consent.SubmitMandate;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseService;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateImport;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.PastedText;
import no.mandat.workflow.mandate.WriteClauses;
import no.mandat.workflow.milestone.AddMilestone;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MilestoneForm;
import no.mandat.workflow.milestone.MilestoneService;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.milestone.ReachMilestone;
import no.mandat.workflow.milestone.StartMilestone;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;

/** What the people of the demo do, by the same use cases as everybody. */
@ApplicationScoped
class DemoStage {

    private final MandateImport imports;
    private final ClauseService clauses;
    private final ClauseQueries clauseQueries;
    private final MandateQueries mandates;
    private final MilestoneService plans;
    private final PlanQueries planQueries;
    private final ConsentService consents;
    private final ConsentQueries consentQueries;
    private final ApprovalService rounds;
    private final ApprovalQueries roundQueries;
    private final Ids ids;
    private final Clock clock;

    @Inject
    DemoStage(
            MandateImport imports,
            ClauseService clauses,
            ClauseQueries clauseQueries,
            MandateQueries mandates,
            MilestoneService plans,
            PlanQueries planQueries,
            ConsentService consents,
            ConsentQueries consentQueries,
            ApprovalService rounds,
            ApprovalQueries roundQueries,
            Ids ids,
            Clock clock) {
        this.imports = imports;
        this.clauses = clauses;
        this.clauseQueries = clauseQueries;
        this.mandates = mandates;
        this.plans = plans;
        this.planQueries = planQueries;
        this.consents = consents;
        this.consentQueries = consentQueries;
        this.rounds = rounds;
        this.roundQueries = roundQueries;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DemoStage() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    UUID key() {
        return ids.next();
    }

    /** The text becomes the mandate's clauses, as an import would read it. */
    void write(MandateId mandate, String text) {
        var tree = imports.readText(new PastedText(text)).proposal().tree();
        clauses.write(new WriteClauses(key(), mandate, ClauseText.NONE, tree, List.of()));
    }

    List<Clause> clausesOf(MandateId mandate) {
        return clauseQueries.text(mandate).tree().clauses();
    }

    /** The clauses in which one of the words stands. */
    List<ClauseId> clausesWith(MandateId mandate, String... words) {
        return clausesOf(mandate).stream()
                .filter(clause -> Stream.of(words).anyMatch(clause.text()::contains))
                .map(Clause::id)
                .toList();
    }

    MilestoneId plan(MandateId mandate, LocalDate due, MilestoneForm form) {
        return plans.add(new AddMilestone(key(), mandate, new DueForm(due, false), form));
    }

    /** The version of a milestone as its page shows it. */
    int version(MandateId mandate, MilestoneId milestone) {
        return planQueries.of(mandate).milestones().stream()
                .filter(row -> row.id().equals(milestone))
                .findFirst()
                .orElseThrow()
                .version();
    }

    /** The version of a mandate as its pages show it. */
    int version(MandateId mandate) {
        return mandates.details(mandate).version();
    }

    void begin(MilestoneId milestone) {
        plans.start(new StartMilestone(key(), milestone));
    }

    void reach(MilestoneId milestone) {
        plans.start(new StartMilestone(key(), milestone));
        plans.reach(new ReachMilestone(key(), milestone, LocalDate.now(clock)));
    }

    /** The secretariat puts the draft to both bodies. */
    ConsentRow submit(MandateId mandate, @Nullable LocalDate lastDay) {
        consents.submit(new SubmitMandate(key(), mandate, version(mandate), lastDay, Set.of()));
        return consentQueries.ofDraft(mandate).orElseThrow();
    }

    static RoundId group(ConsentRow consent) {
        return Objects.requireNonNull(consent.group().round());
    }

    static RoundId board(ConsentRow consent) {
        return Objects.requireNonNull(consent.board().round());
    }

    void cast(RoundId round, PositionKind kind, @Nullable String reason) {
        var hash = roundQueries.details(round).about().hash();
        rounds.cast(new CastPosition(key(), round, kind, reason, null, null, hash));
    }

    /** All of them agree. */
    void approve(DemoScene scene, RoundId round, RealmRole role, Collection<DemoPerson> people) {
        scene.each(people, role, () -> cast(round, PositionKind.APPROVE, null));
    }
}
