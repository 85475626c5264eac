package no.mandat.domain.shared;

import java.util.List;
import java.util.Optional;

/**
 * Something that happened, in the past participle. It names every field it changed: the audit trail is written from it,
 * and a change that no event names is not let through to the database.
 */
public interface DomainEvent {

    /** What it happened to. */
    Subject subject();

    /** The mandate in whose history it belongs, if any. */
    default Optional<MandateId> mandate() {
        return Optional.empty();
    }

    /** The changed fields of the subject. */
    List<Change> changes();

    /** Why, in the actor's words, where the rule asks for a reason. */
    default Optional<String> reason() {
        return Optional.empty();
    }

    /** The name under which the audit trail knows it: the class's own. */
    default String action() {
        return getClass().getSimpleName();
    }
}
