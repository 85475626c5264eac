package no.mandat.domain.document;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;

/** Another file took the place of the one before, which is kept. */
public record DocumentVersionAdded(DocumentId id, MandateId of, List<Change> changes) implements DocumentEvent {}
