package no.mandat.workflow.access;

import java.time.Instant;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.UuidV7;
import no.mandat.workflow.shared.RealmRole;

/**
 * A place that the actor has today.
 *
 * @param acting whether it is the head's of a secretariat whose group has no leader today
 */
record Sitting(MembershipId membership, BodyId body, Role role, BodyKind kind, boolean acting) {

    /** The realm role without which it doesn't count. */
    RealmRole door() {
        return Access.door(kind);
    }

    /** Whether it was given after that instant. */
    boolean isNewerThan(Instant instant) {
        return UuidV7.madeAt(membership.value()).isAfter(instant);
    }
}
