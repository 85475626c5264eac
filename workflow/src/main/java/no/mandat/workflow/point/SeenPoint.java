package no.mandat.workflow.point;

import jakarta.validation.constraints.NotNull;
import no.mandat.domain.shared.PointId;

/** A point as somebody saw it. */
public record SeenPoint(@NotNull(message = "rule.required") PointId point, int version) {}
