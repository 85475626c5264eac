package no.mandat.workflow.milestone;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.domain.shared.MandateId;
import org.jspecify.annotations.Nullable;

/**
 * A mandate in the portfolio of its secretariat.
 *
 * @param first the first day of its period: that of the adoption where it names none
 * @param nextDue when its next milestone is due, be it overdue
 * @param today the day in the installation's zone
 * @param marks its milestones, by the day they are due
 * @param unanswered how many points of its calls have no answer, or one more than {@link no.mandat.workflow.shared.KeysetQuery#COUNT_CAP}
 *     where there are more
 */
public record PortfolioRow(
        MandateId id,
        String title,
        String shortName,
        MandateState state,
        @Nullable LocalDate first,
        LocalDate last,
        LocalDate nextDue,
        LocalDate today,
        List<PortfolioMark> marks,
        int unanswered) {

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(nextDue, id.value());
    }

    /** The next that is to be reached. */
    public Optional<PortfolioMark> next() {
        return marks.stream().filter(PortfolioMark::isAhead).min(Comparator.comparing(PortfolioMark::due));
    }

    /** How many stand so. */
    public int count(MilestoneStatus status) {
        return (int) marks.stream().filter(mark -> mark.status(today) == status).count();
    }

    /** How many that are ahead have slipped from what was agreed. */
    public int slipping() {
        return (int) marks.stream().filter(mark -> mark.slip() > 0).count();
    }

    /** By how many days the one that has slipped most. */
    public int greatestSlip() {
        return marks.stream().mapToInt(PortfolioMark::slip).max().orElse(0);
    }
}
