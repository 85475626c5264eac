package no.mandat.workflow.document;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.OneLine;

/**
 * Gives a document another title.
 *
 * @param version the version that the screen showed
 */
public record RetitleDocument(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DocumentId document,
        int version,
        @OneLine(max = 200) String title)
        implements Keyed {}
