package no.mandat.workflow.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.meeting.SeriesRule;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/**
 * Begins to prepare the meetings of a series.
 *
 * @param form what is said of all of them, with the time of the first
 */
public record PlanSeries(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") @Valid MeetingForm form,
        @NotNull(message = "rule.required") SeriesRule rule)
        implements Keyed {}
