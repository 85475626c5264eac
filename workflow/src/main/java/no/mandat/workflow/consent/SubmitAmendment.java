package no.mandat.workflow.consent;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/** Puts an amendment to both bodies. The last day is that for positions, or none for the usual time. */
public record SubmitAmendment(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AmendmentId amendment,
        int version,
        @Nullable LocalDate lastDay)
        implements Keyed {}
