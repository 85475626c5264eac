package no.mandat.workflow.mandate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A text that somebody pasted: some hundred pages at most. */
public record PastedText(
        @NotBlank(message = "rule.required") @Size(max = PastedText.MOST, message = "rule.tooLong") String text) {

    /** The most letters. */
    public static final int MOST = 1_000_000;
}
