package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;

/**
 * Asks to have erased what a contribution tells of whoever sent it.
 *
 * @param at where its receipt is found, by whoever has its link
 */
public record AskErasure(@NotNull(message = "rule.required") ReceiptAddress at) {}
