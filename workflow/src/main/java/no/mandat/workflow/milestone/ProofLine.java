package no.mandat.workflow.milestone;

import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * What proves a milestone, as a reader sees it.
 *
 * @param document the document, once one is named
 * @param documentTitle what it is called, for those who may read it
 * @param isFiled whether that document is in the mandate's list now, the minutes of that meeting are closed, or that deliverable is
 *     approved
 * @param meeting the meeting, once one is named, for those who may read it
 * @param deliverable the deliverable, once one is named
 * @param deliverableTitle what it is called, for those who may read it
 */
public record ProofLine(
        ProofKind kind,
        String text,
        @Nullable DocumentId document,
        @Nullable String documentTitle,
        boolean isFiled,
        @Nullable MeetingId meeting,
        @Nullable DeliverableId deliverable,
        @Nullable String deliverableTitle) {

    /** By a document, or by what isn't there yet. */
    public ProofLine(
            ProofKind kind,
            String text,
            @Nullable DocumentId document,
            @Nullable String documentTitle,
            boolean isFiled) {
        this(kind, text, document, documentTitle, isFiled, null, null, null);
    }

    /** Whether it is named what it is that proves it, so that one can tell whether it is there. */
    public boolean isNamed() {
        return document != null || meeting != null || deliverable != null;
    }
}
