package no.mandat.domain.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;
import no.mandat.domain.shared.TimeOptionId;

/** What somebody said of which time. */
@Embeddable
public record MarkKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "option_id"))
        TimeOptionId option,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
        PersonId person)
        implements PartId, Serializable {

    static final String MARKS = "marks";

    @Override
    public Subject whole() {
        return Subject.of(TimeOption.class, option);
    }

    @Override
    public String field() {
        return MARKS;
    }
}
