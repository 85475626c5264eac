package no.mandat.domain.approval;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.Subject;

/** A voter asks once for the override of an objection. */
@Embeddable
public record DemandKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "objection_id"))
        PositionId objection,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
        PersonId person)
        implements PartId, Serializable {

    static final String DEMANDS = "demands";

    @Override
    public Subject whole() {
        return Subject.of(Position.class, objection);
    }

    @Override
    public String field() {
        return DEMANDS;
    }
}
