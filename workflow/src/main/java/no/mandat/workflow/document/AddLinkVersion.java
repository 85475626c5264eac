package no.mandat.workflow.document;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.WebAddress;

/**
 * Puts a new address in the place of the one before.
 *
 * @param version the version of the document's record that the screen showed
 */
public record AddLinkVersion(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DocumentId document,
        int version,
        @WebAddress String address)
        implements Keyed {}
