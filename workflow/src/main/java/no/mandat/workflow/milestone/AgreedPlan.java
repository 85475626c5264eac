package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import no.mandat.domain.mandate.PlannedDate;
import no.mandat.domain.milestone.Due;
import no.mandat.domain.milestone.Milestone;
import no.mandat.domain.milestone.MilestoneLife;
import no.mandat.domain.milestone.MilestoneMove;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.resolution.ResolutionRecall;
import no.mandat.workflow.shared.Events;

/** The plan as a part of what both bodies of a mandate agree on, for their consent, in its transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AgreedPlan {

    private final Milestones milestones;
    private final ResolutionRecall recall;
    private final Events events;
    private final Clock clock;

    @Inject
    AgreedPlan(Milestones milestones, ResolutionRecall recall, Events events, Clock clock) {
        this.milestones = milestones;
        this.recall = recall;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AgreedPlan() {
        this(null, null, null, null);
    }

    /** What is planned now, but for what was dropped; whoever wants to change it must wait. */
    public List<PlannedDate> lock(MandateId mandate) {
        return planned(milestones.lockAll(mandate));
    }

    /** The same for whoever only reads it. */
    public List<PlannedDate> of(MandateId mandate) {
        return planned(milestones.of(mandate));
    }

    /** What of it is still ahead: what an amendment can move. */
    public List<PlannedDate> ahead(MandateId mandate) {
        return milestones.of(mandate).stream()
                .filter(milestone -> MilestoneLife.isAhead(milestone.state()))
                .map(AgreedPlan::planned)
                .toList();
    }

    private static List<PlannedDate> planned(List<Milestone> there) {
        return there.stream()
                .filter(milestone -> milestone.state() != MilestoneState.DROPPED)
                .map(AgreedPlan::planned)
                .toList();
    }

    private static PlannedDate planned(Milestone milestone) {
        return new PlannedDate(
                milestone.id(),
                milestone.says().title(),
                milestone.due().day(),
                milestone.due().wholeMonth(),
                milestone.says().boardControlled());
    }

    /**
     * Moves milestones as both bodies have consented to. What the board was asked about one of them by itself is taken back.
     *
     * @param proposer who proposed it
     * @param reason why
     */
    public void move(List<PlannedDate> dates, PersonId proposer, String reason) {
        dates.forEach(date -> milestones.find(date.milestone()).ifPresent(there -> {
            var milestone = milestones.lock(there.id());
            milestone.resolution().ifPresent(asked -> recall.recall(asked, Grounds.of(Grounds.Cause.AMENDED)));
            var account = new MilestoneMove.Account(proposer, clock.instant(), reason);
            milestone.amend(due(date), account).ifPresent(rescheduling -> {
                rescheduling.move().ifPresent(milestones::add);
                events.follow(rescheduling.event());
            });
        }));
    }

    private static Due due(PlannedDate date) {
        return date.wholeMonth() ? Due.in(YearMonth.from(date.due())) : Due.on(date.due());
    }
}
