package no.mandat.domain.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import no.mandat.domain.shared.MeetingId;

/** An error in locked minutes, corrected in those of a later meeting (domain.md, Meetings). */
@Entity
public class MinutesCorrection {

    @EmbeddedId
    private CorrectionKey key;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corrected_id"))
    private MeetingId corrected;

    private String text;
    private Instant at;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected MinutesCorrection() {}

    MinutesCorrection(CorrectionKey key, MeetingId corrected, String text, Instant at) {
        this.key = key;
        this.corrected = corrected;
        this.text = text;
        this.at = at;
    }

    /** Of which meeting the minutes are corrected. */
    public MeetingId corrected() {
        return corrected;
    }

    /** What is right. */
    public String text() {
        return text;
    }

    /** When it was noted. */
    public Instant at() {
        return at;
    }
}
