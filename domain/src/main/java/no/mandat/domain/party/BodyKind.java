package no.mandat.domain.party;

import java.util.Set;

/** What a body is for (domain.md, Party). */
public enum BodyKind {
    /** Gives the mandate, and decides on what the group submits. */
    BOARD(Role.LEADER, Role.MEMBER, Role.OBSERVER, Role.DEPUTY),
    /** Answers the mandate. */
    EXPERT_GROUP(Role.LEADER, Role.MEMBER, Role.OBSERVER, Role.DEPUTY),
    /** Keeps the mandate moving. */
    SECRETARIAT(Role.HEAD, Role.SECRETARY);

    private final Set<Role> roles;

    BodyKind(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether somebody can have this role in such a body. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
