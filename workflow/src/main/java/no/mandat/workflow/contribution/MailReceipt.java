package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;

/** Mails a receipt again to the address that whoever sent the contribution gave. */
public record MailReceipt(
        @NotNull(message = "rule.required") ReceiptAddress at) {}
