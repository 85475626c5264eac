package no.mandat.workflow.review;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;

/**
 * Asks members what they think of the last revision of a text.
 *
 * @param hash of the revision on the screen
 * @param people who is asked
 * @param due the last day to answer
 */
public record RequestReview(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        @NotNull(message = "rule.required") String hash,

        @NotEmpty(message = "rule.required") @Size(max = 200, message = "rule.tooMany") Set<@NotNull(message = "rule.required") PersonId> people,

        @NotNull(message = "rule.required") LocalDate due)
        implements Keyed {}
