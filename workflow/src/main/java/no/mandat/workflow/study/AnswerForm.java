package no.mandat.workflow.study;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.study.MinistryAnswer;
import no.mandat.workflow.shared.OptionalLine;
import org.jspecify.annotations.Nullable;

/**
 * What the ministry answered, as it is filled in.
 *
 * @param day of its letter
 * @param text what it says
 * @param reference its reference
 * @param document the letter, if it is filed
 */
public record AnswerForm(
        @NotNull(message = "rule.required") LocalDate day,

        @Nullable @Size(max = 5_000, message = "rule.tooLong") String text,

        @OptionalLine(max = 100) @Nullable String reference,
        @Nullable DocumentId document) {

    MinistryAnswer answer(@Nullable Long granted) {
        return new MinistryAnswer(
                day,
                text == null ? "" : text.strip(),
                reference == null || reference.isBlank() ? null : reference.strip(),
                document,
                granted);
    }
}
