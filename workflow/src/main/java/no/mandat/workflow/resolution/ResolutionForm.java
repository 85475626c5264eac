package no.mandat.workflow.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import no.mandat.domain.resolution.ResolutionText;
import no.mandat.workflow.shared.OneLine;

/**
 * What the secretariat fills in.
 *
 * @param text Markdown
 */
public record ResolutionForm(
        @OneLine(max = 200) String title,
        @NotNull(message = "rule.required") DecidingBody body,

        @NotBlank(message = "rule.required") @Size(max = 100_000, message = "rule.tooLong") String text) {

    ResolutionText says() {
        return new ResolutionText(title.strip(), text.strip());
    }
}
