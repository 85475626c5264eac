package no.mandat.workflow.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.shared.Keyed;

/** Asks whether somebody is partial in what a round is about. */
public record RaiseImpartiality(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RoundId round,
        @NotNull(message = "rule.required") PersonId person,

        @NotBlank(message = "rule.required") @Size(max = 2000, message = "rule.tooLong") String reason)
        implements Keyed {}
