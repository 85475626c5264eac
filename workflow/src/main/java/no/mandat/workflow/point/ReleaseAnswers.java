package no.mandat.workflow.point;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Keyed;

/** Lets contributors to a call know their answers: those all of whose points are confirmed. */
public record ReleaseAnswers(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") CallId call) implements Keyed {}
