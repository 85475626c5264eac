package no.mandat.workflow.shared;

import java.util.Optional;
import java.util.Set;
import no.mandat.domain.shared.PersonId;

/** Who acts: a person who has logged in, or a named part of the system. */
public sealed interface Actor {

    /** How the audit trail knows them: a person's id, or {@code system:} and a name. */
    String id();

    /** The name they are shown by. */
    String name();

    /** The person, if it is one. */
    default Optional<PersonId> person() {
        return Optional.empty();
    }

    /** Whether the identity provider gave them the role. */
    default boolean has(RealmRole role) {
        return false;
    }

    /**
     * A person.
     *
     * @param roles what the identity provider says they are; what they may do in a mandate, their memberships decide
     */
    record Someone(PersonId personId, String name, Set<RealmRole> roles) implements Actor {

        @Override
        public String id() {
            return personId.toString();
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(personId);
        }

        @Override
        public boolean has(RealmRole role) {
            return roles.contains(role);
        }
    }

    /** A part of the system that acts by itself: a job, a migration, the login. */
    record Automaton(String part) implements Actor {

        @Override
        public String id() {
            return "system:" + part;
        }

        @Override
        public String name() {
            return part;
        }
    }
}
