package no.mandat.workflow.milestone;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import no.mandat.domain.milestone.OutsideProcess;
import no.mandat.workflow.shared.OneLine;

/** A process of others that a milestone must be in time for. */
public record OutsideForm(
        @OneLine(max = 200) String process,
        @NotNull(message = "rule.required") LocalDate day) {

    OutsideProcess outside() {
        return new OutsideProcess(process.strip(), day);
    }
}
