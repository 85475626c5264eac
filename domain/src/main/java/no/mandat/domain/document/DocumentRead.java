package no.mandat.domain.document;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;

/** Somebody fetched a version of a document that is exempt from public access; the change names which. */
public record DocumentRead(DocumentId id, MandateId of, List<Change> changes) implements DocumentEvent {}
