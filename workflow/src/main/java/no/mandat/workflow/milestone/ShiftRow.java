package no.mandat.workflow.milestone;

import java.time.LocalDate;
import no.mandat.domain.milestone.ShiftOutcome;
import no.mandat.domain.milestone.ShiftRule;
import no.mandat.domain.shared.MilestoneId;

/** A milestone that is ahead, and what becomes of it when the plan moves. */
public record ShiftRow(
        MilestoneId id,
        String title,
        LocalDate from,
        boolean fromWholeMonth,
        LocalDate to,
        boolean toWholeMonth,
        ShiftOutcome outcome) {

    static ShiftRow of(ShiftRule.Line line) {
        var milestone = line.milestone();
        return new ShiftRow(
                milestone.id(),
                milestone.says().title(),
                milestone.due().day(),
                milestone.due().wholeMonth(),
                line.to().day(),
                line.to().wholeMonth(),
                line.outcome());
    }
}
