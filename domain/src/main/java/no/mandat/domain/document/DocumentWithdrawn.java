package no.mandat.domain.document;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;

/** The document was taken out of the list, for the reason told. */
public record DocumentWithdrawn(DocumentId id, MandateId of, List<Change> changes, Optional<String> reason)
        implements DocumentEvent {}
