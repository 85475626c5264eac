package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a point of what somebody contributed. */
@Embeddable
public record PointId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
