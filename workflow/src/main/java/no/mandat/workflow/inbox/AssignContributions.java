package no.mandat.workflow.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Gives contributions to one call to somebody of the secretariat, each with those of its points that nobody else was given.
 *
 * @param to nobody, where they are laid down
 */
public record AssignContributions(
        @NotNull(message = "rule.required") UUID key,

        @NotEmpty(message = "rule.required") @Size(max = AssignContributions.MOST, message = "rule.tooMany") List<@Valid SeenContribution> contributions,

        @Nullable PersonId to)
        implements Keyed {

    /** The most at once. */
    public static final int MOST = 200;

    /** Takes a copy. */
    public AssignContributions {
        contributions = List.copyOf(contributions);
    }
}
