package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies the request of somebody to be let in late. */
@Embeddable
public record LateRequestId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
