package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import no.mandat.domain.contribution.Publication;

/**
 * Takes back a consent to publication.
 *
 * @param at where the receipt is found, by whoever has its link
 * @param to what may be published from now on
 */
public record NarrowPublication(
        @NotNull(message = "rule.required") ReceiptAddress at,
        @NotNull(message = "rule.required") Publication to) {}
