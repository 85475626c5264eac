package no.mandat.workflow.reading;

import no.mandat.domain.shared.DocumentId;

/** A document that can be put on the reading list. */
public record DocumentChoice(DocumentId id, String title) {}
