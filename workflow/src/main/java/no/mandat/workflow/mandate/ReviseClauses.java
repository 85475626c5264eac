package no.mandat.workflow.mandate;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/**
 * Does one thing to the clauses of a draft.
 *
 * @param seen the clauses whose words the edit builds on, as the screen showed them
 */
public record ReviseClauses(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") ClauseEdit edit,
        @NotNull(message = "rule.required") List<@NotNull(message = "rule.required") Clause> seen)
        implements Keyed {}
