package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a request to review a revision of a deliverable. */
@Embeddable
public record ReviewId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
