package no.mandat.domain.document;

import java.util.List;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;

/** The document got another title. */
public record DocumentRetitled(DocumentId id, MandateId of, List<Change> changes) implements DocumentEvent {}
