package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.web.shared.Say;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.PlanDetails;

/** What it means that a milestone moves: by how much, how far from what was agreed, and what comes next then. */
record MoveSentence(PlanDetails plan, MilestoneRow row) {

    /** "24 dager senere, 44 etter opprinnelig plan. 4 dager før «Utkast til sluttrapport»." */
    String of(LocalDate to) {
        if (isOutside(to)) {
            return t("plan.move.outside", Say.dates().period(plan.first(), plan.last()));
        }
        return Stream.of(Optional.of(distance(to)), next(to), outside(to))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    boolean isOutside(LocalDate to) {
        var first = plan.first();
        return first != null && to.isBefore(first) || to.isAfter(plan.last());
    }

    private String distance(LocalDate to) {
        long days = ChronoUnit.DAYS.between(row.due(), to);
        var moved =
                days == 0 ? t("plan.move.same") : days > 0 ? t("plan.move.later", days) : t("plan.move.earlier", -days);
        var agreed = row.baseline();
        if (agreed == null) {
            return moved + ".";
        }
        long slip = ChronoUnit.DAYS.between(agreed, to);
        var since = slip == 0
                ? t("plan.move.asAgreed")
                : slip > 0 ? t("plan.move.afterAgreed", slip) : t("plan.move.beforeAgreed", -slip);
        return moved + ", " + since + ".";
    }

    /** The next that is still to be reached. */
    private Optional<String> next(LocalDate to) {
        return plan.milestones().stream()
                .filter(other -> !other.id().equals(row.id()))
                .filter(other -> other.state() == MilestoneState.PLANNED || other.state() == MilestoneState.IN_PROGRESS)
                .filter(other -> !other.due().isBefore(to))
                .min(Comparator.comparing(MilestoneRow::due))
                .map(other -> {
                    long days = ChronoUnit.DAYS.between(to, other.due());
                    return days == 0
                            ? t("plan.move.withNext", other.title())
                            : t("plan.move.beforeNext", days, other.title());
                });
    }

    /** Too late for what it had to be in time for. */
    private Optional<String> outside(LocalDate to) {
        return Optional.ofNullable(row.outside())
                .filter(process -> to.isAfter(process.day()))
                .map(process -> t("plan.move.tooLate", ChronoUnit.DAYS.between(process.day(), to), process.process()));
    }
}
