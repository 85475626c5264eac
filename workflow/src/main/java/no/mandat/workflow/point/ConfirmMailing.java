package no.mandat.workflow.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.workflow.shared.Keyed;

/** Answers all of a mailing as one; of one that has grown what came to it, too. */
public record ConfirmMailing(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") @Valid SeenMailing mailing) implements Keyed {}
