package no.mandat.domain.document;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;

/** A document was added, with its first version. */
public record DocumentAdded(DocumentId id, MandateId of, List<Change> changes) implements DocumentEvent {}
