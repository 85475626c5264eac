package no.mandat.domain.approval;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.io.Serializable;
import no.mandat.domain.shared.PartId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.Subject;

/** A position is struck once. */
@Embeddable
public record StrikeKey(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "position_id"))
        PositionId position) implements PartId, Serializable {

    static final String STRUCK = "struck";

    @Override
    public Subject whole() {
        return Subject.of(Position.class, position);
    }

    @Override
    public String field() {
        return STRUCK;
    }
}
