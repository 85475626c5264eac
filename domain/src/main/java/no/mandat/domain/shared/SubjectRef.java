package no.mandat.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * What a round asks about: one content of one thing, pinned by its hash. So approval knows every subject, and no subject's
 * feature (docs/architecture.md).
 *
 * @param kind the aggregate's simple class name
 * @param id which one
 * @param revision which of its revisions, from 1
 * @param hash SHA-256 of that revision's content, in lower-case hexadecimal digits
 */
@Embeddable
public record SubjectRef(
        @Column(name = "subject_kind") String kind,
        @Column(name = "subject_id") UUID id,
        @Column(name = "revision") int revision,
        @Column(name = "content_hash") String hash)
        implements Serializable {

    /** A revision of the aggregate of the given type and id. */
    public static SubjectRef of(Class<?> aggregate, Id id, int revision, String hash) {
        return new SubjectRef(aggregate.getSimpleName(), id.value(), revision, hash);
    }

    /** The thing itself, in whichever revision. */
    public Subject subject() {
        return new Subject(kind, id);
    }
}
