package no.mandat.workflow.milestone;

import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What proves a milestone, as a reader sees it.
 *
 * @param document the document, once one is named
 * @param documentTitle what it is called, for those who may read it
 * @param isFiled whether that document is in the mandate's list now
 */
public record ProofLine(
        ProofKind kind,
        String text,
        @Nullable DocumentId document,
        @Nullable String documentTitle,
        boolean isFiled) {}
