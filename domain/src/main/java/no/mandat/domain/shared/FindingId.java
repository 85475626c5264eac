package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a finding of an evaluation. */
@Embeddable
public record FindingId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
