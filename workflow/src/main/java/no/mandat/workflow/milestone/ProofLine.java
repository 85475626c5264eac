package no.mandat.workflow.milestone;

import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What proves a milestone, as a reader sees it.
 *
 * @param document the document, once it is filed
 * @param documentTitle what it is called, for those who may read it
 */
public record ProofLine(
        ProofKind kind,
        String text,
        @Nullable DocumentId document,
        @Nullable String documentTitle) {}
