package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;

/**
 * Takes a contribution back.
 *
 * @param at where its receipt is found, by whoever has its link
 */
public record WithdrawContribution(
        @NotNull(message = "rule.required") ReceiptAddress at) {}
