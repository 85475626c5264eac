package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies an item of a meeting's agenda. */
@Embeddable
public record AgendaItemId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
