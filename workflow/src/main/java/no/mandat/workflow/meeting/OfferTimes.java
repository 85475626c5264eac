package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;

/** Asks the members whether times suit them. */
public record OfferTimes(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,

        @NotEmpty(message = "rule.required") @Size(max = TimeService.MOST, message = "rule.tooMany") List<@NotNull(message = "rule.required") @Valid TimeForm> times)
        implements Keyed {}
