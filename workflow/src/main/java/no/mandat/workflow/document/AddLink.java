package no.mandat.workflow.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.OneLine;
import no.mandat.workflow.shared.WebAddress;

/** Adds a document that is an address on the web. */
public record AddLink(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MandateId mandate,
        @OneLine(max = 200) String title,
        @NotNull(message = "rule.required") @Valid ClassificationForm classification,
        @WebAddress String address)
        implements Keyed {}
