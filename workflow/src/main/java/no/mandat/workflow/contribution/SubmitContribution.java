package no.mandat.workflow.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Sends a contribution.
 *
 * @param key made with the form; who has it finds the receipt
 * @param language the tag of the language in which the page was shown; one that we don't speak is taken for the call's own
 * @param draft what was kept while it was written, and isn't any more once it is sent
 */
public record SubmitContribution(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,
        @NotNull(message = "rule.required") @Valid ContributorForm by,
        @NotNull(message = "rule.required") Replies replies,
        @NotNull(message = "rule.required") String language,
        @Nullable SentDraft draft)
        implements Keyed {

    /** Sends one of which no draft was kept. */
    public SubmitContribution(UUID key, CallId call, ContributorForm by, Replies replies, String language) {
        this(key, call, by, replies, language, null);
    }
}
