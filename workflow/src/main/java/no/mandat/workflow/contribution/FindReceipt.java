package no.mandat.workflow.contribution;

import no.mandat.workflow.shared.MailAddress;
import no.mandat.workflow.shared.OneLine;

/**
 * Asks for the link of a receipt that was lost.
 *
 * @param reference what the contribution is known by: "2026-0042"
 * @param email the address that it was sent with
 */
public record FindReceipt(
        @OneLine(max = 20) String reference, @MailAddress String email) {}
