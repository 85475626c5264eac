package no.mandat.workflow.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.contribution.Replies;
import no.mandat.workflow.shared.Keyed;

/**
 * Sends the contribution of somebody who is invited.
 *
 * @param key made with the form; who has it finds the receipt
 * @param at the link that was mailed to them
 * @param language the tag of the language in which the page was shown; one that we don't speak is taken for the call's own
 * @param draft the version of their draft that the page has read or saved; 0 where it knows of none
 */
public record AnswerInvitation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") InvitationLink at,
        @NotNull(message = "rule.required") @Valid ContributorForm by,
        @NotNull(message = "rule.required") Replies replies,
        @NotNull(message = "rule.required") String language,
        int draft)
        implements Keyed {}
