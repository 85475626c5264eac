package no.mandat.workflow.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Replies;
import no.mandat.workflow.shared.Keyed;

/**
 * Says something else in a contribution that was sent. Its address stays, whatever the form says.
 *
 * @param key made with the form
 * @param at where the receipt is found, by whoever has its link
 * @param revision the text that was read
 * @param agreed what was consented to when it was read: what is taken back meanwhile isn't consented to anew unseen
 * @param language the tag of the language in which the page was shown; one that we don't speak is taken for the call's own
 * @param draft which version of what was typed so far is sent, with its files; 0 where nothing was kept
 * @param without which of its files go with it no longer
 */
public record ReplaceContribution(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ReceiptAddress at,
        int revision,
        @NotNull(message = "rule.required") Publication agreed,
        @NotNull(message = "rule.required") @Valid ContributorForm by,
        @NotNull(message = "rule.required") Replies replies,
        @NotNull(message = "rule.required") String language,
        int draft,
        @NotNull(message = "rule.required") List<UUID> without)
        implements Keyed {

    /** With the files that it had. */
    public ReplaceContribution(
            UUID key,
            ReceiptAddress at,
            int revision,
            Publication agreed,
            ContributorForm by,
            Replies replies,
            String language) {
        this(key, at, revision, agreed, by, replies, language, 0, List.of());
    }
}
