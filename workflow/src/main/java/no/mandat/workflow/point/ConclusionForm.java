package no.mandat.workflow.point;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import no.mandat.domain.point.Conclusion;
import no.mandat.domain.point.Disposition;

/**
 * What is filled in for a conclusion.
 *
 * @param reason what the contributor is told
 * @param destination where the point went; it may be empty where it wasn't taken up
 */
public record ConclusionForm(
        @NotNull(message = "rule.required") Disposition disposition,

        @NotBlank(message = "rule.required") @Size(max = 4_000, message = "rule.tooLong") String reason,

        @NotNull(message = "rule.required") @Size(max = 300, message = "rule.tooLong") String destination) {

    /** What a form for that conclusion begins with. */
    static ConclusionForm of(Conclusion conclusion) {
        return new ConclusionForm(
                conclusion.disposition(),
                conclusion.reason(),
                conclusion.where().orElse(""));
    }

    Conclusion conclusion() {
        return new Conclusion(disposition, reason.strip(), destination.strip());
    }
}
