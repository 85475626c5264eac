package no.mandat.workflow.shared;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.shared.PersonId;

/** Who acts: a person who has logged in, somebody who hasn't, or a named part of the system. */
public sealed interface Actor {

    /** How the audit trail knows them: a person's id, {@code visitor}, or {@code system:} and a name. */
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
     * @param rolesAt when it said so: of places that they got later it couldn't know
     * @param provenAt when they last proved to the identity provider who they are; long ago, where it doesn't say
     */
    record Someone(PersonId personId, String name, Set<RealmRole> roles, Instant rolesAt, Instant provenAt)
            implements Actor {

        /** Somebody whose roles count for good, and who proved who they are too long ago for whatever asks for that. */
        public Someone(PersonId personId, String name, Set<RealmRole> roles) {
            this(personId, name, roles, Instant.MAX, Instant.EPOCH);
        }

        /** The same person, after a login at that instant. */
        public Someone proven(Instant at) {
            return new Someone(personId, name, roles, rolesAt, at);
        }

        /** The same person, whose roles the identity provider told at that instant. */
        public Someone told(Instant at) {
            return new Someone(personId, name, roles, at, provenAt);
        }

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

        /** How the ids of all parts begin. */
        public static final String PREFIX = "system:";

        @Override
        public String id() {
            return PREFIX + part;
        }

        @Override
        public String name() {
            return part;
        }
    }

    /** Somebody who hasn't logged in, at a page for everybody; what they are called, they say themselves. */
    record Visitor(String name) implements Actor {

        /** How the audit trail knows all of them: who each is, it keeps beside what they did. */
        public static final String ID = "visitor";

        @Override
        public String id() {
            return ID;
        }
    }
}
