package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.shared.DissentId;
import no.mandat.workflow.shared.Keyed;

/**
 * Says a dissent otherwise; others must sign it again.
 *
 * @param version the version that the screen showed
 * @param text Markdown
 */
public record EditDissent(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DissentId dissent,
        int version,
        @NotNull(message = "rule.required") DissentKind kind,

        @NotBlank(message = "rule.required") @Size(max = 20_000, message = "rule.tooLong") String text)
        implements Keyed {}
