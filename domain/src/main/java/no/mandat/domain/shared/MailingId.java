package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies texts to a call that are nearly the same. */
@Embeddable
public record MailingId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
