package no.mandat.workflow.milestone;

import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * What proves a milestone, as a reader sees it.
 *
 * @param document the document, once one is named
 * @param documentTitle what it is called, for those who may read it
 * @param isFiled whether that document is in the mandate's list now, or the minutes of that meeting are closed
 * @param meeting the meeting, once one is named, for those who may read it
 */
public record ProofLine(
        ProofKind kind,
        String text,
        @Nullable DocumentId document,
        @Nullable String documentTitle,
        boolean isFiled,
        @Nullable MeetingId meeting) {

    /** That isn't a meeting, or none that is planned yet. */
    public ProofLine(
            ProofKind kind,
            String text,
            @Nullable DocumentId document,
            @Nullable String documentTitle,
            boolean isFiled) {
        this(kind, text, document, documentTitle, isFiled, null);
    }

    /** Whether it is named what it is that proves it, so that one can tell whether it is there. */
    public boolean isNamed() {
        return document != null || meeting != null;
    }
}
