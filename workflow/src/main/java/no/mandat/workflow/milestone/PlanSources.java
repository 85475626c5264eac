package no.mandat.workflow.milestone;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.milestone.Due;
import no.mandat.domain.milestone.Milestone;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.MilestoneText;
import no.mandat.domain.milestone.PlanDistance;
import no.mandat.domain.milestone.PlanFrame;
import no.mandat.domain.milestone.Proof;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan can come from: the usual course of an expert group, or another mandate. Both only add milestones, counted from
 * the mandate's first day, and leave out, and name, what would be due outside its period.
 */
@UseCases
public class PlanSources {

    private final Milestones milestones;
    private final Mandates mandates;
    private final Access access;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    PlanSources(Milestones milestones, Mandates mandates, Access access, Events events, Ids ids, Clock clock) {
        this.milestones = milestones;
        this.mandates = mandates;
        this.access = access;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PlanSources() {
        this(null, null, null, null, null, null);
    }

    /**
     * Adds the usual course.
     *
     * @throws RefusedException {@link MilestoneRefusal.PlanClosed}, {@link MandateRefusal.Expired}
     */
    public PlanAdded addUsual(@Valid AddUsualPlan command) {
        var mandate = open(command.mandate());
        return add(mandate, usual(mandate, command.language()));
    }

    /**
     * What {@link #addUsual} would add.
     *
     * @param language in which the milestones are called
     * @throws RefusedException as {@link #addUsual}
     */
    public List<PlannedRow> previewUsual(MandateId id, String language) {
        var mandate = open(id);
        return rows(mandate, usual(mandate, language));
    }

    private List<Planned> usual(Mandate mandate, String language) {
        var words = Words.in(Locale.of(language));
        var month = YearMonth.from(begins(mandate));
        return Arrays.stream(UsualStep.values())
                .map(step -> new Planned(MilestoneText.of(words.of(step)), Due.in(month.plusMonths(step.months()))))
                .toList();
    }

    /**
     * Adds the milestones of another mandate that weren't dropped, their dates moved by the distance of the two first days.
     * What belongs to the other mandate doesn't come along: people, clauses, documents, what it had to be in time for.
     *
     * @throws RefusedException {@link MilestoneRefusal.PlanClosed}, {@link MandateRefusal.Expired},
     *     {@link MilestoneRefusal.NoFirstDay} when the other has none
     */
    public PlanAdded copy(@Valid CopyPlan command) {
        var mandate = open(command.mandate());
        return add(mandate, copied(mandate, command.from()));
    }

    /**
     * What {@link #copy} would add.
     *
     * @param from whose plan; one that the actor reads
     * @throws RefusedException as {@link #copy}
     */
    public List<PlannedRow> previewCopy(MandateId id, MandateId from) {
        var mandate = open(id);
        return rows(mandate, copied(mandate, from));
    }

    /** The first day; today, where it is that of an adoption still to come. */
    private LocalDate begins(Mandate mandate) {
        var first = PlanGate.frame(mandate).first();
        return first == null ? LocalDate.now(clock) : first;
    }

    private List<Planned> copied(Mandate mandate, MandateId from) {
        var source = mandates.require(from);
        access.require(Permission.READ_PLAN, source);
        var distance = new PlanDistance(firstDay(source), begins(mandate));
        return milestones.of(source.id()).stream()
                .filter(milestone -> milestone.state() != MilestoneState.DROPPED)
                .map(milestone -> new Planned(carried(milestone), distance.carried(milestone.due())))
                .toList();
    }

    private static List<PlannedRow> rows(Mandate mandate, List<Planned> planned) {
        var frame = PlanGate.frame(mandate);
        return planned.stream()
                .map(one -> new PlannedRow(
                        one.text().title(), one.due().day(), one.due().wholeMonth(), frame.contains(one.due())))
                .toList();
    }

    private static MilestoneText carried(Milestone milestone) {
        var text = milestone.says();
        return new MilestoneText(
                text.title(), null, Set.of(), withoutDocument(text.proof()), null, text.boardControlled());
    }

    private static @Nullable Proof withoutDocument(@Nullable Proof proof) {
        return proof == null ? null : new Proof(proof.proof(), proof.proofText(), null);
    }

    private PlanAdded add(Mandate mandate, List<Planned> planned) {
        var frame = PlanGate.frame(mandate);
        List<String> skipped = new ArrayList<>();
        for (var one : planned) {
            if (frame.contains(one.due())) {
                add(mandate, one, frame);
            } else {
                skipped.add(one.text().title());
            }
        }
        return new PlanAdded(planned.size() - skipped.size(), List.copyOf(skipped));
    }

    private void add(Mandate mandate, Planned one, PlanFrame frame) {
        var addition =
                Milestone.add(new MilestoneId(ids.next()), mandate.id(), one.text(), one.due(), frame, clock.instant());
        milestones.add(addition.milestone());
        events.fire(addition.event());
    }

    private static LocalDate firstDay(Mandate mandate) {
        var first = PlanGate.frame(mandate).first();
        if (first == null) {
            throw new RefusedException(new MilestoneRefusal.NoFirstDay());
        }
        return first;
    }

    private Mandate open(MandateId id) {
        access.requireLogin();
        var mandate = mandates.require(id);
        access.require(Permission.EDIT_PLAN, mandate);
        mandates.hold(mandate);
        PlanGate.require(mandate);
        mandate.requireTakesNew(LocalDate.now(clock));
        return mandate;
    }

    /** What is to come into the plan. */
    private record Planned(MilestoneText text, Due due) {}
}
