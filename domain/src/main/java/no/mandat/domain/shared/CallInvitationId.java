package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies the invitation of somebody to a call. */
@Embeddable
public record CallInvitationId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
