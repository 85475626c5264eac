package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies what somebody said in a meeting, as it was recorded. */
@Embeddable
public record SpokenId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
