package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;

/**
 * Sends what a member of the group answers.
 *
 * @param forOrganisation whether they speak for the organisation that {@link OwnAnswer} names, or for themselves
 * @param language the tag of the language in which the form was shown
 */
public record AnswerCall(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call,
        boolean forOrganisation,
        @NotNull(message = "rule.required") Replies replies,
        @NotNull(message = "rule.required") String language)
        implements Keyed {}
