package no.mandat.domain.milestone;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Optional;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * What proves that a milestone was reached. It can be named before it is there.
 *
 * @param proof its kind
 * @param proofText what it is, in words
 * @param proofDocument the document, once it is filed
 * @param proofMeeting the meeting, once it is planned
 * @param proofDeliverable the deliverable, once it is begun
 */
@Embeddable
public record Proof(
        @Enumerated(EnumType.STRING) @Column(name = "proof_kind")
        ProofKind proof,

        @Column(name = "proof_text") String proofText,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "proof_document_id")) @Nullable DocumentId proofDocument,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "proof_meeting_id")) @Nullable MeetingId proofMeeting,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "proof_deliverable_id")) @Nullable DeliverableId proofDeliverable)
        implements Serializable {

    /** @throws IllegalArgumentException for a document, a meeting or a deliverable where another kind is meant */
    public Proof {
        if (proofDocument != null && proof != ProofKind.DOCUMENT) {
            throw new IllegalArgumentException("a document as proof by a " + proof);
        }
        if (proofMeeting != null && proof != ProofKind.MEETING) {
            throw new IllegalArgumentException("a meeting as proof by a " + proof);
        }
        if (proofDeliverable != null && proof != ProofKind.DELIVERABLE) {
            throw new IllegalArgumentException("a deliverable as proof by a " + proof);
        }
    }

    /** By a document, or by what isn't there yet. */
    public Proof(ProofKind proof, String proofText, @Nullable DocumentId proofDocument) {
        this(proof, proofText, proofDocument, null, null);
    }

    /** The document, if one is filed. */
    public Optional<DocumentId> document() {
        return Optional.ofNullable(proofDocument);
    }

    /** The meeting, if one is planned. */
    public Optional<MeetingId> meeting() {
        return Optional.ofNullable(proofMeeting);
    }

    /** The deliverable, if one is begun. */
    public Optional<DeliverableId> deliverable() {
        return Optional.ofNullable(proofDeliverable);
    }
}
