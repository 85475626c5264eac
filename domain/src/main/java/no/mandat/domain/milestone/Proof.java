package no.mandat.domain.milestone;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Optional;
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
 */
@Embeddable
public record Proof(
        @Enumerated(EnumType.STRING) @Column(name = "proof_kind")
        ProofKind proof,

        @Column(name = "proof_text") String proofText,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "proof_document_id")) @Nullable DocumentId proofDocument,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "proof_meeting_id")) @Nullable MeetingId proofMeeting)
        implements Serializable {

    /** @throws IllegalArgumentException for a document or a meeting where another kind is meant */
    public Proof {
        if (proofDocument != null && proof != ProofKind.DOCUMENT) {
            throw new IllegalArgumentException("a document as proof by a " + proof);
        }
        if (proofMeeting != null && proof != ProofKind.MEETING) {
            throw new IllegalArgumentException("a meeting as proof by a " + proof);
        }
    }

    /** That isn't a meeting, or none that is planned yet. */
    public Proof(ProofKind proof, String proofText, @Nullable DocumentId proofDocument) {
        this(proof, proofText, proofDocument, null);
    }

    /** The document, if one is filed. */
    public Optional<DocumentId> document() {
        return Optional.ofNullable(proofDocument);
    }

    /** The meeting, if one is planned. */
    public Optional<MeetingId> meeting() {
        return Optional.ofNullable(proofMeeting);
    }
}
