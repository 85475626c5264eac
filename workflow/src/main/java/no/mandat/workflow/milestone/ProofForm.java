package no.mandat.workflow.milestone;

import jakarta.validation.constraints.NotNull;
import no.mandat.domain.milestone.Proof;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What proves a milestone.
 *
 * @param text what it is, in words
 * @param document the document, once it is filed; left out where another kind proves it
 * @param meeting the meeting, once it is planned; left out where another kind proves it
 * @param deliverable the deliverable, once it is begun; left out where another kind proves it
 */
public record ProofForm(
        @NotNull(message = "rule.required") ProofKind kind,
        @OneLine(max = 300) String text,
        @Nullable DocumentId document,
        @Nullable MeetingId meeting,
        @Nullable DeliverableId deliverable) {

    /** By a document, or by what isn't there yet. */
    public ProofForm(ProofKind kind, String text, @Nullable DocumentId document) {
        this(kind, text, document, null, null);
    }

    Proof proof() {
        return new Proof(
                kind,
                text.strip(),
                kind == ProofKind.DOCUMENT ? document : null,
                kind == ProofKind.MEETING ? meeting : null,
                kind == ProofKind.DELIVERABLE ? deliverable : null);
    }
}
