package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies an action that a meeting agreed on. */
@Embeddable
public record ActionItemId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
