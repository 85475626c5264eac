package no.mandat.domain.shared;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies somebody's link to a calendar. */
@Embeddable
public record CalendarLinkId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
