package no.mandat.domain.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.Subject;

/** Which correction in the minutes of which meeting, from 1. */
@Embeddable
public record CorrectionKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
        MeetingId meeting,

        @Column(name = "number") int number)
        implements PartId, Serializable {

    static final String CORRECTIONS = "corrections";

    @Override
    public Subject whole() {
        return Subject.of(Meeting.class, meeting);
    }

    @Override
    public String field() {
        return CORRECTIONS;
    }
}
