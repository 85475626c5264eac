package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies an item of a communications plan. */
@Embeddable
public record CommunicationId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
