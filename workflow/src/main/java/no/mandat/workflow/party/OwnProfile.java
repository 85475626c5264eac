package no.mandat.workflow.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept about oneself, beside what one did, which the histories of the mandates tell.
 *
 * @param account the lasting name of one's account at the identity provider
 * @param language the language chosen, if one was
 * @param givenRoles the roles that Mandat gave the account at the identity provider
 */
public record OwnProfile(
        LocalDate today,
        String name,
        String email,
        @Nullable OrganisationRow organisation,
        @Nullable String account,
        @Nullable String language,
        List<OwnMembership> memberships,
        List<OwnParticipation> participations,
        List<InterestLine> interests,
        List<OwnInvitation> invitations,
        Set<RealmRole> givenRoles) {}
