package no.mandat.workflow.traceability;

import no.mandat.domain.shared.Cover;

/**
 * Something to which a clause is traced.
 *
 * @param opens whether the reader may open it
 */
public record TraceLink(Cover cover, boolean opens) {}
