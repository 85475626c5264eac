package no.mandat.workflow.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.InterestId;
import no.mandat.workflow.shared.Keyed;

/**
 * Changes an interest of one's own, or gives it an end.
 *
 * @param version the version that the screen showed
 */
public record EditInterest(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") InterestId interest,
        int version,
        @NotNull(message = "rule.required") @Valid InterestForm form)
        implements Keyed {}
