package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a contribution to a call. */
@Embeddable
public record ContributionId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
