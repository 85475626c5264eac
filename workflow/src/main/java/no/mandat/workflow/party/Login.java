package no.mandat.workflow.party;

import java.time.Instant;
import java.util.Set;
import no.mandat.workflow.shared.RealmRole;

/**
 * What the identity provider says of somebody who has just logged in.
 *
 * @param account the provider's lasting name of the account (the {@code sub} claim)
 * @param emailVerified whether the provider has seen that the address is theirs
 * @param rolesAt when the provider said so ({@code iat})
 * @param provenAt when they proved who they are ({@code auth_time})
 */
public record Login(
        String account,
        String name,
        String email,
        boolean emailVerified,
        Set<RealmRole> roles,
        Instant rolesAt,
        Instant provenAt) {}
