package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.workflow.shared.Keyed;

/** Answers each point of a mailing by itself. */
public record DismissMailing(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") @Valid SeenMailing mailing) implements Keyed {}
