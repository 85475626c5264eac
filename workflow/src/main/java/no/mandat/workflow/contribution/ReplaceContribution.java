package no.mandat.workflow.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.contribution.Replies;
import no.mandat.workflow.shared.Keyed;

/**
 * Says something else in a contribution that was sent. Its address stays, whatever the form says.
 *
 * @param key made with the form
 * @param at where the receipt is found, by whoever has its link
 * @param revision the text that was read
 * @param language the tag of the language in which the form was shown
 */
public record ReplaceContribution(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ReceiptAddress at,
        int revision,
        @NotNull(message = "rule.required") @Valid ContributorForm by,
        @NotNull(message = "rule.required") Replies replies,
        @NotNull(message = "rule.required") String language)
        implements Keyed {}
