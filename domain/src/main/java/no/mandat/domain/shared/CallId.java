package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a call for input. */
@Embeddable
public record CallId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
