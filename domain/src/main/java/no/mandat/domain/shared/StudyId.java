package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a request for a study. */
@Embeddable
public record StudyId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
