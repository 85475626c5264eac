package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies an interest in the register of impartiality. */
@Embeddable
public record InterestId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
