package no.mandat.workflow.party;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/** Gives the board or the group a new seat. */
public record CreateSeat(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") BodyId body,
        @NotNull(message = "rule.required") @Valid SeatForm form)
        implements Keyed {}
