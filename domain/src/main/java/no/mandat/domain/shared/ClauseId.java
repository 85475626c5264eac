package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a clause of a mandate, through all its versions. */
@Embeddable
public record ClauseId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
