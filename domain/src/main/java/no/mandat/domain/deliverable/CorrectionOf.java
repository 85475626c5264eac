package no.mandat.domain.deliverable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.Subject;

/**
 * Identifies corrections of the language of a deliverable.
 *
 * @param number which ones, from 1
 */
@Embeddable
public record CorrectionOf(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "deliverable_id"))
        DeliverableId deliverable,

        @Column(name = "number") int number)
        implements PartId, Serializable {

    static final String CORRECTIONS = "corrections";

    @Override
    public Subject whole() {
        return Subject.of(Deliverable.class, deliverable);
    }

    @Override
    public String field() {
        return CORRECTIONS;
    }
}
