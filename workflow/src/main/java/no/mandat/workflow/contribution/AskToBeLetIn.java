package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import no.mandat.workflow.shared.MailAddress;
import no.mandat.workflow.shared.OneLine;
import no.mandat.workflow.shared.Reason;

/**
 * Asks to be let in, of a call that closed before what was typed came.
 *
 * @param at where that is kept
 * @param reason why, for the secretariat
 * @param language the tag of the language in which they are written to
 */
public record AskToBeLetIn(
        @NotNull(message = "rule.required") DraftAddress at,
        @OneLine(max = 200) String name,
        @MailAddress String email,
        @Reason String reason,

        @NotNull(message = "rule.required") @Pattern(regexp = "nb|nn|en", message = "rule.required") String language) {}
