package no.mandat.workflow.closing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.MotionId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/** Puts to the board what the group has agreed to. */
public record PassMotionOn(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MotionId motion,
        @Nullable LocalDate lastDay,
        @NotNull(message = "rule.required") String language)
        implements Keyed {}
