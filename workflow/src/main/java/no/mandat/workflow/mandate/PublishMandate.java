package no.mandat.workflow.mandate;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/** Gives an adopted mandate a page that everybody can read. */
public record PublishMandate(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate) implements Keyed {}
