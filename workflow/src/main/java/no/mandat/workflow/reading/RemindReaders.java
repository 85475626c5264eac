package no.mandat.workflow.reading;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;

/** Reminds those who have not read what is on the reading list. */
public record RemindReaders(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate) implements Keyed {}
