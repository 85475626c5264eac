package no.mandat.workflow.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.workflow.shared.Keyed;

/** Takes back that contributions to one call were given to somebody: each goes to whoever had it. */
public record GiveBackContributions(
        @NotNull(message = "rule.required") UUID key,

        @NotEmpty(message = "rule.required") @Size(max = AssignContributions.MOST, message = "rule.tooMany") List<@Valid GiveBackContribution> contributions)
        implements Keyed {

    /** Takes a copy. */
    public GiveBackContributions {
        contributions = List.copyOf(contributions);
    }
}
