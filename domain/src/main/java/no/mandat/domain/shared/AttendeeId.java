package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies somebody who is called to a meeting. */
@Embeddable
public record AttendeeId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
