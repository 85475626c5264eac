package no.mandat.domain.shared;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a mail that was, or is to be, sent. */
public record MailId(UUID value) implements Id, Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
