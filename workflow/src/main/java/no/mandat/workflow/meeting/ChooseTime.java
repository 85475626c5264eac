package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.TimeOptionId;
import no.mandat.workflow.shared.Keyed;

/** Settles on one of the times that were offered. */
public record ChooseTime(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,
        @NotNull(message = "rule.required") TimeOptionId option)
        implements Keyed {}
