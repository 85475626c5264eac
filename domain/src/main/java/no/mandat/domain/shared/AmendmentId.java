package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies an amendment of a mandate. */
@Embeddable
public record AmendmentId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
