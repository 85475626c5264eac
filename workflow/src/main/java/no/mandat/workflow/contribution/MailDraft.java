package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import no.mandat.workflow.shared.MailAddress;

/**
 * Sends the link of a draft to an address.
 *
 * @param language as in {@link SubmitContribution}
 */
public record MailDraft(
        @NotNull(message = "rule.required") DraftAddress at,
        @MailAddress String email,
        @NotNull(message = "rule.required") String language) {}
