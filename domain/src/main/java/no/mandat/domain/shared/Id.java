package no.mandat.domain.shared;

import java.util.UUID;

/** The identity of an aggregate. Each aggregate has a record of its own, so that no id is passed for another's. */
public interface Id {

    /** A UUID of version 7, made by {@link UuidV7}. */
    UUID value();
}
