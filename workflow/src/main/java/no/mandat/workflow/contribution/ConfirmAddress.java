package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;

/**
 * Confirms the address of whoever sent a contribution. Twice is once.
 *
 * @param at where the receipt is found, by the link that was mailed to them
 */
public record ConfirmAddress(
        @NotNull(message = "rule.required") ReceiptAddress at) {}
