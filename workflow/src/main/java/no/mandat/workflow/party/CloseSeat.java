package no.mandat.workflow.party;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.SeatId;
import no.mandat.workflow.shared.Keyed;

/** Does away with a vacant seat from a day on. */
public record CloseSeat(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") BodyId body,
        @NotNull(message = "rule.required") SeatId seat,
        @NotNull(message = "rule.required") LocalDate from)
        implements Keyed {}
