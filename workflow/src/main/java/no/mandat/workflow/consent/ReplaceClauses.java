package no.mandat.workflow.consent;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.workflow.shared.Keyed;

/** Puts a whole tree in the place of the clauses as the amendment would have them: to take something back. */
public record ReplaceClauses(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AmendmentId amendment,
        int version,
        @NotNull(message = "rule.required") ClauseTree tree)
        implements Keyed {}
