package no.mandat.workflow.approval;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Asks whether somebody is partial in what a round is about. */
public record RaiseImpartiality(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RoundId round,
        @NotNull(message = "rule.required") PersonId person,
        @Reason String reason)
        implements Keyed {}
