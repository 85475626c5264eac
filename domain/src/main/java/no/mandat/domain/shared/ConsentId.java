package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies what the two bodies of a mandate were asked to consent to. */
@Embeddable
public record ConsentId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
