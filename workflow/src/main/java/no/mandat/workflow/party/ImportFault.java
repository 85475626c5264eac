package no.mandat.workflow.party;

import java.util.List;
import no.mandat.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Something in a list of members that can't be taken.
 *
 * @param row as the spreadsheet counts it
 * @param column where in the row, if in a certain cell
 * @param values what its words need
 * @param refusal of a {@link ImportProblem#REFUSED}
 */
public record ImportFault(
        int row,
        @Nullable ImportColumn column,
        ImportProblem problem,
        List<String> values,
        @Nullable Refusal refusal) {

    static ImportFault in(int row, ImportColumn column, ImportProblem problem, String... values) {
        return new ImportFault(row, column, problem, List.of(values), null);
    }

    static ImportFault ofRow(int row, ImportProblem problem, String... values) {
        return new ImportFault(row, null, problem, List.of(values), null);
    }

    static ImportFault refused(int row, Refusal refusal) {
        return new ImportFault(row, null, ImportProblem.REFUSED, List.of(), refusal);
    }
}
