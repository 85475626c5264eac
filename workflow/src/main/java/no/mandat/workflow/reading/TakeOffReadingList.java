package no.mandat.workflow.reading;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.shared.Keyed;

/** Takes a document off the reading list. */
public record TakeOffReadingList(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DocumentId document) implements Keyed {}
