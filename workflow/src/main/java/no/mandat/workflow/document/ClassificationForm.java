package no.mandat.workflow.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import org.jspecify.annotations.Nullable;

/**
 * Who a document is for, as it is filled in.
 *
 * @param legalBasis the provision that exempts it; only for what is exempt
 * @param inPart whether only a part of it is exempt
 * @param exemptUntil the last day of the exemption, or none
 */
public record ClassificationForm(
        @NotNull(message = "rule.required") Openness openness,

        @Nullable @Size(max = 200, message = "rule.tooLong") @Pattern(regexp = "\\P{Cntrl}*", message = "rule.oneLine") String legalBasis,

        boolean inPart,
        @Nullable LocalDate exemptUntil) {

    /** One without a legal basis. */
    public static ClassificationForm of(Openness openness) {
        return new ClassificationForm(openness, null, false, null);
    }

    /** As it was filled in before. */
    public static ClassificationForm of(Classification classification) {
        return new ClassificationForm(
                classification.openness(),
                classification.legalBasis(),
                classification.inPart(),
                classification.exemptUntil());
    }

    /** What it says. */
    public Classification classification() {
        return new Classification(openness, legalBasis == null ? null : legalBasis.strip(), inPart, exemptUntil);
    }
}
