package no.mandat.workflow.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.milestone.MoveState;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.sheet.SheetWriter;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** A plan as a spreadsheet: a row for each milestone, by the day it is due. */
public final class PlanSheet {

    private final Words words;

    private PlanSheet(Words words) {
        this.words = words;
    }

    /**
     * A plan that was read.
     *
     * @param clauses the clauses of its mandate, for their numbers
     * @param words in which language
     */
    public static SheetWriter of(PlanDetails plan, ClauseText clauses, Words words) {
        var header = List.of(
                words.of("plan.column.title"),
                words.of("plan.column.responsible"),
                words.of("plan.column.due"),
                words.of("plan.field.month"),
                words.of("plan.column.baseline"),
                words.of("plan.field.slip"),
                words.of("plan.column.status"),
                words.of("plan.field.reached"),
                words.of("plan.column.clauses"),
                words.of("plan.column.proof"),
                words.of("plan.field.process"),
                words.of("plan.field.processDay"),
                words.of("plan.field.board"),
                words.of("plan.field.proposed"),
                words.of("plan.history"));
        var sheet = new SheetWriter(
                words.of("plan.title"), header, row -> words.of("plan.sheet.cut", String.valueOf(row.getFirst())));
        var rows = new PlanSheet(words);
        plan.milestones().forEach(row -> sheet.row(rows.cells(row, clauses)));
        return sheet;
    }

    private List<@Nullable Object> cells(MilestoneRow row, ClauseText clauses) {
        var outside = row.outside();
        var proof = row.proof();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.addAll(Arrays.<@Nullable Object>asList(
                row.title(),
                row.responsibleName(),
                row.due(),
                row.wholeMonth() ? words.of("boolean.true") : null,
                row.baseline(),
                row.slip(),
                words.of(row.status()),
                row.reachedOn(),
                numbers(row, clauses, words),
                proof == null ? null : proof.text(),
                outside == null ? null : outside.process(),
                outside == null ? null : outside.day(),
                row.boardControlled() ? words.of("boolean.true") : null,
                proposed(row),
                reasons(row)));
        return cells;
    }

    private static @Nullable String numbers(MilestoneRow row, ClauseText clauses, Words words) {
        var numbers = clauses.tree().clauses().stream()
                .filter(clause -> row.clauses().contains(clause.id()))
                .map(clause -> clauses.numbers().get(clause.id()))
                .flatMap(number -> Optional.ofNullable(number).stream())
                .map(number -> number.text())
                .toList();
        int gone = row.clauses().size() - numbers.size();
        var cell = Stream.concat(
                        numbers.stream(), gone == 0 ? Stream.empty() : Stream.of(words.of("clauses.gone", gone)))
                .collect(Collectors.joining(", "));
        return cell.isEmpty() ? null : cell;
    }

    private static @Nullable LocalDate proposed(MilestoneRow row) {
        return row.moves().stream()
                .filter(move -> move.state() == MoveState.PENDING)
                .map(MoveRow::to)
                .findFirst()
                .orElse(null);
    }

    /** Each change of date with its reason, the latest first. */
    private @Nullable String reasons(MilestoneRow row) {
        var dates = new Dates(words);
        var reasons = row.moves().stream()
                .map(move -> "%s → %s (%s): %s"
                        .formatted(
                                dates.due(move.from(), move.fromWholeMonth()),
                                dates.due(move.to(), move.toWholeMonth()),
                                words.of(move.state()),
                                move.reason()))
                .collect(Collectors.joining("\n"));
        return reasons.isEmpty() ? null : reasons;
    }
}
