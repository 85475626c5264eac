package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies what somebody says to have read. */
@Embeddable
public record ConfirmationId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
