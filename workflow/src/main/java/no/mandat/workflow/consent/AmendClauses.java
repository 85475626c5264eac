package no.mandat.workflow.consent;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseEdit;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.workflow.shared.Keyed;

/** Does one thing to the clauses as the amendment would have them. Seen are the clauses whose words the edit builds on, as the
 * screen showed them. */
public record AmendClauses(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AmendmentId amendment,
        @NotNull(message = "rule.required") ClauseEdit edit,
        @NotNull(message = "rule.required") List<@NotNull(message = "rule.required") Clause> seen)
        implements Keyed {}
