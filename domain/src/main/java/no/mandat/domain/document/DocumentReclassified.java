package no.mandat.domain.document;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;

/** The document is for others than before, or by another law. */
public record DocumentReclassified(DocumentId id, MandateId of, List<Change> changes) implements DocumentEvent {}
