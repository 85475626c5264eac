package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a picture in the text of a deliverable. */
@Embeddable
public record PictureId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
