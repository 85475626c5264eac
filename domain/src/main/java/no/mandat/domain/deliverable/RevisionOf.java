package no.mandat.domain.deliverable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.Subject;

/** Which revision of which deliverable. */
@Embeddable
public record RevisionOf(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "deliverable_id"))
        DeliverableId deliverable,

        @Column(name = "revision") int revision)
        implements PartId, Serializable {

    static final String REVISIONS = "revisions";

    @Override
    public Subject whole() {
        return Subject.of(Deliverable.class, deliverable);
    }

    @Override
    public String field() {
        return REVISIONS;
    }
}
