package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DissentId;
import no.mandat.workflow.shared.Keyed;

/** Takes one's own signature under a dissent back. */
public record WithdrawSignature(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DissentId dissent) implements Keyed {}
