package no.mandat.workflow.point;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import no.mandat.domain.point.Conclusion;
import no.mandat.domain.point.Destinations;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.shared.ReportPart;

/**
 * What is filled in for a conclusion.
 *
 * @param reason what the contributor is told
 * @param destination where the point went, in words; it may be empty where it wasn't taken up, or a part is named
 * @param parts the sections and recommendations that it went to
 */
public record ConclusionForm(
        @NotNull(message = "rule.required") Disposition disposition,

        @NotBlank(message = "rule.required") @Size(max = 4_000, message = "rule.tooLong") String reason,

        @NotNull(message = "rule.required") @Size(max = 300, message = "rule.tooLong") String destination,

        @NotNull(message = "rule.required") @Size(max = Destinations.MOST, message = "rule.tooMany") List<@NotNull(message = "rule.required") ReportPart> parts) {

    /** One that names no part of a deliverable. */
    public ConclusionForm(Disposition disposition, String reason, String destination) {
        this(disposition, reason, destination, List.of());
    }

    /** What a form for that conclusion begins with. */
    static ConclusionForm of(Conclusion conclusion) {
        return new ConclusionForm(
                conclusion.disposition(),
                conclusion.reason(),
                conclusion.where().orElse(""),
                conclusion.named());
    }

    Conclusion conclusion() {
        return new Conclusion(disposition, reason.strip(), destination.strip(), new Destinations(parts));
    }
}
