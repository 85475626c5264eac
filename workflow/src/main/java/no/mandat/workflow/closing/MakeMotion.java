package no.mandat.workflow.closing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.closing.MotionKind;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;
import org.jspecify.annotations.Nullable;

/** Moves something about the end of a mandate. The text of the resolution is written in the language named. */
public record MakeMotion(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @NotNull(message = "rule.required") MotionKind kind,
        @Nullable ClauseId clause,
        @Reason String reason,
        @Nullable LocalDate lastDay,
        @NotNull(message = "rule.required") String language)
        implements Keyed {}
