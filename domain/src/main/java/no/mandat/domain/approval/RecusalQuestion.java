package no.mandat.domain.approval;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import no.mandat.domain.shared.RecusalId;

/** A question about somebody's impartiality, as it was put to a body: never changed. */
@Entity
public class RecusalQuestion {

    @EmbeddedId
    private QuestionKey key;

    @Enumerated(EnumType.STRING)
    private RecusalAction asks;

    private String personName;
    private String subjectTitle;
    private String askedBy;
    private String reason;
    private String contentHash;
    private Instant askedAt;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected RecusalQuestion() {}

    RecusalQuestion(RecusalId recusal, int number, QuestionText text, String contentHash, Instant at) {
        this.key = new QuestionKey(recusal, number);
        this.asks = text.asks();
        this.personName = text.person();
        this.subjectTitle = text.subject();
        this.askedBy = text.askedBy();
        this.reason = text.reason();
        this.contentHash = contentHash;
        this.askedAt = at;
    }

    /** Which of the recusal's questions, from 1. */
    public int number() {
        return key.number();
    }

    /** What the body is asked. */
    public QuestionText text() {
        return new QuestionText(asks, personName, subjectTitle, askedBy, reason);
    }

    /** SHA-256 of what the body is asked, in hexadecimal digits. */
    public String contentHash() {
        return contentHash;
    }
}
