package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a dissent, or a remark, on a deliverable. */
@Embeddable
public record DissentId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
