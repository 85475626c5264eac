package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.workflow.milestone.MilestoneRow;
import org.jspecify.annotations.Nullable;

/** What somebody else has changed about a milestone, field by field as it is now. */
final class Differences {

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    static List<String> between(MilestoneRow before, MilestoneRow now, Plan plan) {
        var differences = new Differences();
        differences.compare("plan.field.title", before.title(), now.title());
        differences.compare("plan.field.responsible", before.responsibleName(), now.responsibleName());
        differences.compare("plan.field.clauses", clauses(before, plan), clauses(now, plan));
        differences.compare("plan.field.proof", proof(before), proof(now));
        differences.compare("plan.field.process", outside(before), outside(now));
        differences.compare("plan.field.board", yes(before.boardControlled()), yes(now.boardControlled()));
        return differences.found;
    }

    private void compare(String field, @Nullable String before, @Nullable String now) {
        if (!Objects.equals(before, now)) {
            found.add(
                    t("plan.edit.difference", t(field), Optional.ofNullable(now).orElseGet(() -> t("plan.none"))));
        }
    }

    private static @Nullable String clauses(MilestoneRow row, Plan plan) {
        var numbers = plan.clausesOf(row).stream()
                .map(clause -> plan.number(clause.id()))
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? null : numbers;
    }

    private static @Nullable String proof(MilestoneRow row) {
        return row.proof() == null ? null : row.proof().text();
    }

    private static @Nullable String outside(MilestoneRow row) {
        return row.outside() == null ? null : row.outside().process();
    }

    private static String yes(boolean value) {
        return t(value ? "boolean.true" : "boolean.false");
    }
}
