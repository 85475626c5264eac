package no.mandat.workflow.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.FormRules;
import no.mandat.workflow.sheet.Sheet;
import no.mandat.workflow.sheet.SheetCell;
import no.mandat.workflow.sheet.SheetRow;
import org.junit.jupiter.api.Test;

class ImportReadingTest {

    private static final String HEADING = "navn | e-post | kategori | fra";

    /** Rows with cells between bars; an = alone is a formula. */
    private ImportReading read(String... rows) {
        var group = Body.establish(
                        new BodyId(new UUID(0, 1)), "Gruppa", BodyKind.EXPERT_GROUP, new MandateId(new UUID(0, 2)))
                .body();
        return new ImportReading(List.of(group), group, LocalDate.of(2026, 11, 26), FormRules.validator())
                .read(new Sheet(IntStream.range(0, rows.length)
                        .mapToObj(i -> new SheetRow(
                                i + 1,
                                Stream.of(rows[i].split("\\|", -1))
                                        .map(ImportReadingTest::cell)
                                        .toList()))
                        .toList()));
    }

    private static SheetCell cell(String text) {
        return text.strip().equals("=")
                ? new SheetCell(SheetCell.Kind.FORMULA, "2")
                : new SheetCell(SheetCell.Kind.TEXT, text.replace("\\n", "\n"));
    }

    @Test
    void tellsOfABadAddressInARowWithOtherFaults() {
        var reading = read(HEADING, "To\\nlinjer | ikke adresse | romfart | i går");

        assertThat(reading.faults())
                .extracting(ImportFault::row, ImportFault::column, ImportFault::problem)
                .containsExactlyInAnyOrder(
                        tuple(2, ImportColumn.NAME, ImportProblem.NOT_ONE_LINE),
                        tuple(2, ImportColumn.EMAIL, ImportProblem.NO_ADDRESS),
                        tuple(2, ImportColumn.CATEGORY, ImportProblem.UNKNOWN_CATEGORY),
                        tuple(2, ImportColumn.FROM, ImportProblem.NO_DATE));
        assertThat(reading.members()).isEmpty();
    }

    @Test
    void tellsOfAnAddressThatStandsTwiceInRowsWithOtherFaults() {
        var reading = read(HEADING, "A | a@b.no | romfart | ", "B | A@b.no | forskning | i går", "C | c@b.no | | ");

        assertThat(reading.faults())
                .extracting(ImportFault::row, ImportFault::column, ImportFault::problem, ImportFault::values)
                .containsExactly(
                        tuple(2, ImportColumn.CATEGORY, ImportProblem.UNKNOWN_CATEGORY, List.of()),
                        tuple(3, ImportColumn.FROM, ImportProblem.NO_DATE, List.of()),
                        tuple(3, ImportColumn.EMAIL, ImportProblem.ADDRESS_TWICE, List.of("2")));
        assertThat(reading.members()).extracting(ImportedMember::row).containsExactly(4);
    }

    @Test
    void tellsOfACellThatIsRefusedOnce() {
        assertThat(read(HEADING, "A | = | romfart | ", "B | = | | ").faults())
                .extracting(ImportFault::row, ImportFault::column, ImportFault::problem)
                .containsExactly(
                        tuple(2, ImportColumn.CATEGORY, ImportProblem.UNKNOWN_CATEGORY),
                        tuple(2, ImportColumn.EMAIL, ImportProblem.FORMULA),
                        tuple(3, ImportColumn.EMAIL, ImportProblem.FORMULA));
    }
}
