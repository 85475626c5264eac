package no.mandat.workflow.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.milestone.Due;
import no.mandat.domain.milestone.PlanFrame;
import no.mandat.domain.party.Seat;
import no.mandat.domain.party.Seating;
import no.mandat.domain.shared.RefusedException;

/**
 * When a draft can be put to both bodies (domain.md, Mandate): it says something, it isn't over yet, and the group can speak for
 * itself: at least three voters, at most half of its voting seats vacant.
 */
final class ConsentRule {

    /** Fewer are no group. */
    static final int VOTERS = 3;

    private ConsentRule() {}

    /** What stands in the way, all of it. */
    static List<MandateRefusal> obstacles(MandateContent content, Seating group, LocalDate today) {
        List<MandateRefusal> obstacles = new ArrayList<>();
        if (content.clauses().clauses().isEmpty()) {
            obstacles.add(new MandateRefusal.NothingToConsentTo());
        }
        if (content.period().lastDay().isBefore(today)) {
            obstacles.add(new MandateRefusal.PeriodOver(content.period().lastDay()));
        }
        var frame = PlanFrame.of(content.period(), Optional.empty());
        content.plan().stream()
                .filter(date -> !frame.contains(new Due(date.due(), date.wholeMonth())))
                .map(date -> new MandateRefusal.PlannedOutsidePeriod(date.title()))
                .forEach(obstacles::add);
        int voters = group.voters(today, Set.of()).size();
        if (voters < VOTERS) {
            obstacles.add(new MandateRefusal.TooFewVoters(voters, VOTERS));
        }
        var seats = group.seatsOn(today).stream().filter(Seat::isVoting).toList();
        int vacant = (int)
                seats.stream().filter(seat -> group.isVacant(seat.id(), today)).count();
        if (2 * vacant > seats.size()) {
            obstacles.add(new MandateRefusal.TooManyVacant(vacant, seats.size()));
        }
        return obstacles;
    }

    /**
     * Refuses unless it can be.
     *
     * @throws RefusedException {@link MandateRefusal.NothingToConsentTo}, {@link MandateRefusal.PeriodOver}, {@link
     *     MandateRefusal.PlannedOutsidePeriod}, {@link MandateRefusal.TooFewVoters}, {@link MandateRefusal.TooManyVacant}
     */
    static void require(MandateContent content, Seating group, LocalDate today) {
        obstacles(content, group, today).stream().findFirst().ifPresent(obstacle -> {
            throw new RefusedException(obstacle);
        });
    }
}
