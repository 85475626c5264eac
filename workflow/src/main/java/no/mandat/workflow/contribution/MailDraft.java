package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import no.mandat.workflow.shared.MailAddress;

/**
 * Sends the link of a draft to an address.
 *
 * @param language the tag of the language to write in
 */
public record MailDraft(
        @NotNull(message = "rule.required") DraftAddress at,
        @MailAddress String email,
        @NotNull(message = "rule.required") String language) {}
