package no.mandat.workflow.election;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ElectionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;

/** Proposes a member of the group. */
public record ProposeCandidate(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ElectionId election,
        @NotNull(message = "rule.required") PersonId person)
        implements Keyed {}
