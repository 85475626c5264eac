package no.mandat.workflow.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.consent.Amendment;
import no.mandat.domain.consent.ConsentRefusal;
import no.mandat.domain.mandate.ContentDifference;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.PlannedDate;
import no.mandat.domain.milestone.Due;
import no.mandat.domain.milestone.PlanFrame;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.milestone.AgreedPlan;
import no.mandat.workflow.party.Bodies;

/** What an amendment changes besides clauses, checked against the mandate as it is. */
@ApplicationScoped
class AmendedParts {

    private final AgreedPlan plan;
    private final Bodies bodies;
    private final Clock clock;

    @Inject
    AmendedParts(AgreedPlan plan, Bodies bodies, Clock clock) {
        this.plan = plan;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AmendedParts() {
        this(null, null, null);
    }

    /**
     * The agreed plan as the amendment would have it: of the dates that are asked for those of milestones that are ahead. One that
     * came into the plan after the mandate was adopted is no part of what was agreed until an amendment moves it.
     */
    List<PlannedDate> dates(Amendment amendment, List<PlannedDate> asked) {
        Map<MilestoneId, PlannedDate> agreed = byMilestone(amendment.proposed().plan());
        Map<MilestoneId, PlannedDate> there = byMilestone(plan.ahead(amendment.mandate()));
        Map<MilestoneId, PlannedDate> wanted = byMilestone(asked);
        var known = agreed.values().stream()
                .map(date -> there.containsKey(date.milestone()) ? moved(date, wanted.get(date.milestone())) : date);
        var added = wanted.values().stream()
                .filter(date -> !agreed.containsKey(date.milestone()) && there.containsKey(date.milestone()))
                .map(date -> moved(Objects.requireNonNull(there.get(date.milestone())), date));
        return Stream.concat(known, added).toList();
    }

    private static PlannedDate moved(PlannedDate date, @org.jspecify.annotations.Nullable PlannedDate to) {
        return to == null ? date : date.on(new Due(to.due(), to.wholeMonth()).day(), to.wholeMonth());
    }

    private static Map<MilestoneId, PlannedDate> byMilestone(List<PlannedDate> dates) {
        return dates.stream().collect(Collectors.toMap(PlannedDate::milestone, Function.identity(), (one, two) -> two));
    }

    /**
     * Refuses unless both bodies can be asked for that.
     *
     * @throws RefusedException {@link MandateRefusal.NothingToConsentTo}, {@link MandateRefusal.PeriodOver},
     *     {@link ConsentRefusal.DateOutsidePeriod}, {@link ConsentRefusal.SeatIsTaken}
     */
    void require(Mandate mandate, MandateContent before, MandateContent after) {
        if (after.clauses().clauses().isEmpty()) {
            throw new RefusedException(new MandateRefusal.NothingToConsentTo());
        }
        var lastDay = after.period().lastDay();
        if (!after.period().equals(before.period()) && lastDay.isBefore(LocalDate.now(clock))) {
            throw new RefusedException(new MandateRefusal.PeriodOver(lastDay));
        }
        var difference = ContentDifference.between(before, after);
        var frame = PlanFrame.of(after.period(), mandate.adoptedOn());
        difference.dates().stream()
                .map(ContentDifference.Pair::after)
                .filter(date -> date != null && !frame.contains(new Due(date.due(), date.wholeMonth())))
                .findFirst()
                .ifPresent(date -> {
                    throw new RefusedException(new ConsentRefusal.DateOutsidePeriod(date.title()));
                });
        // Locked, so that nobody takes such a seat in the same moment.
        var group = bodies.lock(mandate.expertGroup());
        boolean taken = difference.seats().stream()
                .map(ContentDifference.Pair::before)
                .anyMatch(seat -> seat != null && !group.isVacant(seat.id(), LocalDate.now(clock)));
        if (taken) {
            throw new RefusedException(new ConsentRefusal.SeatIsTaken());
        }
    }
}
