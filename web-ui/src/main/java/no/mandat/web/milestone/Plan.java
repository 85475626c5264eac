package no.mandat.web.milestone;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.PlanDetails;

/**
 * A plan with the clauses that its milestones serve, as the page shows it.
 *
 * @param calls for input that the reader may read, by the day they open
 * @param meetings that the reader may read and that have a day, by that
 */
record Plan(PlanDetails details, ClauseText clauses, List<PlanCall> calls, List<PlannedMeeting> meetings) {

    /** Those that are still to be reached, by the day they are due. */
    List<MilestoneRow> ahead(PlanFilter filter) {
        return in(filter, EnumSet.of(MilestoneState.PLANNED, MilestoneState.IN_PROGRESS));
    }

    /** Those that were reached, the last first. */
    List<MilestoneRow> reached(PlanFilter filter) {
        return in(filter, EnumSet.of(MilestoneState.REACHED)).stream()
                .sorted(Comparator.comparing((MilestoneRow row) ->
                                Optional.ofNullable(row.reachedOn()).orElse(row.due()))
                        .reversed())
                .toList();
    }

    /** Those that were given up. */
    List<MilestoneRow> dropped(PlanFilter filter) {
        return in(filter, EnumSet.of(MilestoneState.DROPPED));
    }

    private List<MilestoneRow> in(PlanFilter filter, Set<MilestoneState> wanted) {
        return details.milestones().stream()
                .filter(row -> wanted.contains(row.state()))
                .filter(filter::takes)
                .toList();
    }

    int count(PlanFilter filter) {
        return (int) details.milestones().stream().filter(filter::takes).count();
    }

    /** The milestone of an id as it stands in an address. */
    Optional<MilestoneRow> find(String id) {
        return details.milestones().stream()
                .filter(row -> row.id().toString().equals(id))
                .findFirst();
    }

    MilestoneDates dates(MilestoneRow row) {
        return new MilestoneDates(row, details.today());
    }

    /** The clauses of a milestone that are still there, in the order of the text. */
    List<Clause> clausesOf(MilestoneRow row) {
        if (row.clauses().isEmpty()) {
            return List.of();
        }
        return clauses.tree().clauses().stream()
                .filter(clause -> row.clauses().contains(clause.id()))
                .toList();
    }

    /** How many clauses of a milestone are gone: an amendment took them away, or the draft's writer did. */
    int goneOf(MilestoneRow row) {
        return row.clauses().size() - clausesOf(row).size();
    }

    /** The number of a clause, printed or counted. */
    String number(ClauseId clause) {
        return Objects.requireNonNull(clauses.numbers().get(clause)).text();
    }
}
