package no.mandat.workflow.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.mandat.domain.consent.AmendmentText;
import no.mandat.workflow.shared.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about an amendment.
 *
 * @param reason why the mandate is to change
 * @param inForceFrom from when; none for the day both have consented
 */
public record AmendmentForm(
        @OneLine(max = 200) String title,

        @NotBlank(message = "rule.required") @Size(max = 4000, message = "rule.tooLong") String reason,

        @Nullable LocalDate inForceFrom) {

    AmendmentText says() {
        return new AmendmentText(title.strip(), reason.strip(), inForceFrom);
    }
}
