package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;

/**
 * Says something else in what a member of the group has sent.
 *
 * @param revision the text that was read
 * @param forOrganisation as in {@link AnswerCall}
 * @param language as in {@link AnswerCall}
 * @param without which of its files go with it no longer
 */
public record ChangeAnswer(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,
        int revision,
        boolean forOrganisation,
        @NotNull(message = "rule.required") Replies replies,
        @NotNull(message = "rule.required") String language,
        @NotNull(message = "rule.required") List<UUID> without)
        implements Keyed {}
