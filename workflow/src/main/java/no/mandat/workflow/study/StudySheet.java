package no.mandat.workflow.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.sheet.SheetWriter;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** Requests for studies as a spreadsheet: a row each, in the order of their numbers. */
public final class StudySheet {

    private StudySheet() {}

    /**
     * Requests that were read.
     *
     * @param clauses the clauses of their mandate, for their numbers
     * @param words in which language
     */
    public static SheetWriter of(StudyList list, ClauseText clauses, Words words) {
        var header = List.of(
                words.of("studies.column.number"),
                words.of("studies.field.title"),
                words.of("studies.field.question"),
                words.of("studies.field.clauses"),
                words.of("studies.field.provider"),
                words.of("studies.column.state"),
                words.of("studies.field.amount"),
                words.of("studies.field.granted"),
                words.of("studies.fact.endorsedBy"),
                words.of("studies.fact.submittedOn"),
                words.of("studies.field.answerDay"),
                words.of("studies.field.reference"),
                words.of("studies.field.answer"),
                words.of("studies.fact.commissionedOn"),
                words.of("studies.field.expected"),
                words.of("studies.fact.deliveredOn"),
                words.of("studies.fact.report"),
                words.of("studies.fact.reason"));
        var sheet = new SheetWriter(
                words.of("studies.title"), header, row -> words.of("studies.sheet.cut", String.valueOf(row.get(1))));
        list.studies().forEach(row -> sheet.row(cells(row, clauses, words)));
        return sheet;
    }

    private static List<@Nullable Object> cells(StudyRow row, ClauseText clauses, Words words) {
        var answer = row.answer();
        return Arrays.<@Nullable Object>asList(
                row.number(),
                row.form().title(),
                row.form().question(),
                numbers(row, clauses),
                row.form().provider(),
                words.of(row.state()),
                row.form().amount(),
                answer == null ? null : answer.granted(),
                row.endorsedBy(),
                row.submittedOn(),
                answer == null ? null : answer.day(),
                answer == null ? null : answer.reference(),
                answer == null ? null : answer.text(),
                row.commissionedOn(),
                row.expectedOn(),
                row.deliveredOn(),
                row.report() == null ? null : row.report().title(),
                row.reason());
    }

    private static @Nullable String numbers(StudyRow row, ClauseText clauses) {
        var numbers = clauses.tree().clauses().stream()
                .filter(clause -> row.form().clauses().contains(clause.id()))
                .flatMap(clause -> Optional.ofNullable(clauses.numbers().get(clause.id())).stream())
                .map(number -> number.text())
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? null : numbers;
    }
}
