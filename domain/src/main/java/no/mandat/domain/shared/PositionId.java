package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a position in a round. */
@Embeddable
public record PositionId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
