package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a deliverable of a group. */
@Embeddable
public record DeliverableId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
