package no.mandat.domain.shared;

import java.util.UUID;

/**
 * What an event happened to.
 *
 * @param kind the aggregate's simple class name
 * @param id its id
 */
public record Subject(String kind, UUID id) {

    /** The subject of the given aggregate type and id. */
    public static Subject of(Class<?> aggregate, Id id) {
        return new Subject(aggregate.getSimpleName(), id.value());
    }
}
