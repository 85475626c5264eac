package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a time that is offered for a meeting. */
@Embeddable
public record TimeOptionId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
