package no.mandat.workflow.party;

import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.EmailAddress;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.workflow.sheet.Sheet;
import no.mandat.workflow.sheet.SheetCell;
import no.mandat.workflow.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads a sheet as a list of members, and tells of each cell that says nothing one can use. */
final class ImportReading {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT));

    private static final Map<String, ImportProblem> PROBLEMS = Map.of(
            "rule.required", ImportProblem.MISSING,
            "rule.tooLong", ImportProblem.TOO_LONG,
            "rule.oneLine", ImportProblem.NOT_ONE_LINE,
            "rule.email", ImportProblem.NO_ADDRESS,
            "rule.emailLetters", ImportProblem.ADDRESS_LETTERS);

    private static final Map<String, ImportColumn> PARTS = Map.of(
            "email", ImportColumn.EMAIL, "fullName", ImportColumn.NAME, "organisation", ImportColumn.ORGANISATION);

    private final Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
    private final Map<String, Integer> rowOfAddress = new HashMap<>();
    private final List<ImportedMember> members = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private final ImportVocabulary vocabulary;
    private final Map<BodyId, Body> bodies = new HashMap<>();
    private final Body usual;
    private final LocalDate today;
    private final Validator validator;

    /** @param usual the body of whoever is in no other */
    ImportReading(List<Body> bodies, Body usual, LocalDate today, Validator validator) {
        this.vocabulary = new ImportVocabulary(bodies);
        bodies.forEach(body -> this.bodies.put(body.id(), body));
        this.usual = usual;
        this.today = today;
        this.validator = validator;
    }

    ImportReading read(Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            faults.add(ImportFault.in(1, ImportColumn.EMAIL, ImportProblem.NO_COLUMN));
            return this;
        }
        readHeading(sheet.rows().getFirst());
        if (faults.isEmpty()) {
            sheet.rows().stream().skip(1).forEach(this::readRow);
        }
        return this;
    }

    List<ImportedMember> members() {
        return members;
    }

    List<ImportFault> faults() {
        return faults;
    }

    private void readHeading(SheetRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cell(i);
            int place = i;
            if (!cell.isEmpty()) {
                vocabulary
                        .column(cell.text())
                        .ifPresentOrElse(
                                column -> put(row, column, place),
                                () -> faults.add(
                                        ImportFault.ofRow(row.number(), ImportProblem.UNKNOWN_COLUMN, cell.text())));
            }
        }
        if (!places.containsKey(ImportColumn.EMAIL)) {
            faults.add(ImportFault.in(row.number(), ImportColumn.EMAIL, ImportProblem.NO_COLUMN));
        }
    }

    private void put(SheetRow row, ImportColumn column, int place) {
        if (places.putIfAbsent(column, place) != null) {
            faults.add(ImportFault.in(row.number(), column, ImportProblem.COLUMN_TWICE));
        }
    }

    private void readRow(SheetRow row) {
        int before = faults.size();
        var body = value(row, ImportColumn.BODY, vocabulary::body, ImportProblem.UNKNOWN_BODY)
                .map(bodies::get)
                .orElse(usual);
        boolean office = body.kind() == BodyKind.SECRETARIAT;
        var role = value(row, ImportColumn.ROLE, vocabulary::role, ImportProblem.UNKNOWN_ROLE)
                .orElse(office ? Role.SECRETARY : Role.MEMBER);
        var voting = value(row, ImportColumn.VOTING, vocabulary::answer, ImportProblem.NO_YES_OR_NO)
                .orElse(role != Role.OBSERVER);
        var category = value(row, ImportColumn.CATEGORY, vocabulary::category, ImportProblem.UNKNOWN_CATEGORY);
        var language = value(row, ImportColumn.LANGUAGE, vocabulary::language, ImportProblem.UNKNOWN_LANGUAGE);
        var member = new ImportedMember(
                row.number(),
                EmailAddress.normal(text(row, ImportColumn.EMAIL)),
                line(row, ImportColumn.NAME),
                line(row, ImportColumn.ORGANISATION),
                category.orElse(null),
                body.id(),
                role,
                voting,
                day(row),
                language.orElse(null));
        check(member, columnsOf(faults.subList(before, faults.size())));
        if (faults.size() == before) {
            members.add(member);
        }
    }

    private static Set<ImportColumn> columnsOf(List<ImportFault> faults) {
        return faults.stream().map(ImportFault::column).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /**
     * The rules of the command's own record, at its cells.
     *
     * @param told where a cell was refused: nothing was read from it
     */
    private void check(ImportedMember member, Set<ImportColumn> told) {
        validator.validate(member).forEach(broken -> {
            var column = PARTS.get(broken.getPropertyPath().toString());
            var problem = PROBLEMS.getOrDefault(broken.getMessage(), ImportProblem.MISSING);
            if (column == null || !told.contains(column)) {
                faults.add(new ImportFault(member.row(), column, problem, List.of(), null));
            }
        });
        var first = rowOfAddress.putIfAbsent(member.email(), member.row());
        if (first != null && !member.email().isEmpty()) {
            faults.add(ImportFault.in(member.row(), ImportColumn.EMAIL, ImportProblem.ADDRESS_TWICE, first.toString()));
        }
    }

    private LocalDate day(SheetRow row) {
        return value(row, ImportColumn.FROM, ImportReading::date, ImportProblem.NO_DATE)
                .orElse(today);
    }

    private static Optional<LocalDate> date(String text) {
        for (var format : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException e) {
                // Another form, perhaps.
            }
        }
        return Optional.empty();
    }

    private @Nullable String line(SheetRow row, ImportColumn column) {
        var text = text(row, column);
        return text.isEmpty() ? null : text;
    }

    private <T> Optional<T> value(
            SheetRow row, ImportColumn column, Function<String, Optional<T>> meaning, ImportProblem otherwise) {
        var text = text(row, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var value = meaning.apply(text);
        if (value.isEmpty()) {
            faults.add(ImportFault.in(row.number(), column, otherwise));
        }
        return value;
    }

    /** Nothing where the cell is refused: that is told once. */
    private String text(SheetRow row, ImportColumn column) {
        var place = places.get(column);
        var cell = place == null ? new SheetCell(SheetCell.Kind.TEXT, "") : row.cell(place);
        return switch (cell.kind()) {
            case TEXT, DATE -> cell.text();
            case FORMULA -> refused(row, column, ImportProblem.FORMULA);
            case FAULT -> refused(row, column, ImportProblem.FAULT);
        };
    }

    private String refused(SheetRow row, ImportColumn column, ImportProblem problem) {
        faults.add(ImportFault.in(row.number(), column, problem));
        return "";
    }
}
