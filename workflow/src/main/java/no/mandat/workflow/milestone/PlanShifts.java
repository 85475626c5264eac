package no.mandat.workflow.milestone;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.milestone.Milestone;
import no.mandat.domain.milestone.MilestoneRefusal;
import no.mandat.domain.milestone.PlanFrame;
import no.mandat.domain.milestone.ShiftOutcome;
import no.mandat.domain.milestone.ShiftRule;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Moves all that is ahead in a plan together ({@link ShiftRule}), all or nothing, after a preview. */
@UseCases
public class PlanShifts {

    private final Milestones milestones;
    private final Mandates mandates;
    private final Access access;
    private final Actors actors;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    PlanShifts(Milestones milestones, Mandates mandates, Access access, Actors actors, Events events, Clock clock) {
        this.milestones = milestones;
        this.mandates = mandates;
        this.access = access;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PlanShifts() {
        this(null, null, null, null, null, null);
    }

    /**
     * What would become of each milestone: what moves, what stays because the board controls it, what would leave the period.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MilestoneRefusal.PlanClosed}
     */
    public ShiftPreview preview(MandateId id, @Valid ShiftForm form) {
        return preview(lines(milestones.of(id), open(id), form));
    }

    /**
     * Moves them as the preview showed it.
     *
     * @return how many have moved
     * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile} when the preview would be another by now,
     *     {@link MilestoneRefusal.PlanClosed}, {@link MilestoneRefusal.NothingToShift},
     *     {@link MilestoneRefusal.ShiftOutsidePeriod}, {@link MilestoneRefusal.ReasonMissing}
     */
    public int shift(@Valid ShiftPlan command) {
        var plan = milestones.lockAll(command.mandate());
        var mandate = open(command.mandate());
        var lines = lines(plan, mandate, command.form());
        if (!preview(lines).fingerprint().equals(command.seen())) {
            throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
        }
        var frame = PlanGate.frame(mandate);
        requirePossible(lines, frame);
        var moving = with(lines, ShiftOutcome.MOVES);
        moving.forEach(line -> move(line, frame, command.form()));
        return moving.size();
    }

    private void move(ShiftRule.Line line, PlanFrame frame, ShiftForm form) {
        line.milestone()
                .reschedule(line.to(), frame, actors.person(), MilestoneService.said(form.reason()), clock.instant())
                .ifPresent(rescheduling -> {
                    rescheduling.move().ifPresent(milestones::add);
                    events.fire(rescheduling.event());
                });
    }

    private static void requirePossible(List<ShiftRule.Line> lines, PlanFrame frame) {
        var outside = with(lines, ShiftOutcome.OUTSIDE_PERIOD);
        if (!outside.isEmpty()) {
            var titles = outside.stream()
                    .map(line -> line.milestone().says().title())
                    .toList();
            throw new RefusedException(new MilestoneRefusal.ShiftOutsidePeriod(titles, frame.first(), frame.last()));
        }
        if (with(lines, ShiftOutcome.MOVES).stream()
                .allMatch(line -> line.to().equals(line.milestone().due()))) {
            throw new RefusedException(new MilestoneRefusal.NothingToShift());
        }
    }

    private static List<ShiftRule.Line> with(List<ShiftRule.Line> lines, ShiftOutcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).toList();
    }

    private static List<ShiftRule.Line> lines(Collection<Milestone> plan, Mandate mandate, ShiftForm form) {
        return ShiftRule.of(plan, form.from(), form.shift(), PlanGate.frame(mandate));
    }

    private static ShiftPreview preview(List<ShiftRule.Line> lines) {
        var content = lines.stream()
                .map(line -> "%s %s %s %s"
                        .formatted(
                                line.milestone().id(),
                                line.milestone().version(),
                                line.to().code(),
                                line.outcome()))
                .collect(Collectors.joining("\n"));
        return new ShiftPreview(lines.stream().map(ShiftRow::of).toList(), Fingerprints.of(content));
    }

    private Mandate open(MandateId id) {
        access.requireLogin();
        var mandate = mandates.require(id);
        access.require(Permission.EDIT_PLAN, mandate);
        PlanGate.require(mandate);
        return mandate;
    }
}
