package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies an invitation. */
@Embeddable
public record InvitationId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
