package no.mandat.domain.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.Subject;

/** Which edition of the minutes of which meeting, from 1. */
@Embeddable
public record EditionKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
        MeetingId meeting,

        @Column(name = "edition") int edition)
        implements PartId, Serializable {

    static final String EDITIONS = "editions";

    @Override
    public Subject whole() {
        return Subject.of(Meeting.class, meeting);
    }

    @Override
    public String field() {
        return EDITIONS;
    }
}
