package no.mandat.workflow.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Writes a finding down.
 *
 * @param meeting in which it came up, if in one
 */
public record RecordFinding(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @Nullable MeetingId meeting,
        @NotNull(message = "rule.required") @Valid FindingForm form)
        implements Keyed {}
