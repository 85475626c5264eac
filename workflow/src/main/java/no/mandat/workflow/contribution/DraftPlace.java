package no.mandat.workflow.contribution;

import java.util.UUID;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.attachment.Fingerprints;

/**
 * Where a draft is kept: by the hash of its secret, so that who reads the table can't follow the link.
 *
 * @param hash of a secret, or of what no secret is
 */
record DraftPlace(String hash) {

    static DraftPlace of(UUID secret) {
        return new DraftPlace(Fingerprints.of(secret.toString()));
    }

    /** That of the files of a member of the group, who answers the call by login. */
    static DraftPlace of(PersonId member, CallId call) {
        return new DraftPlace(Fingerprints.of("member %s of call %s".formatted(member, call)));
    }

    /** That of what changes a contribution, until it is sent. */
    static DraftPlace ofChange(ContributionId contribution) {
        return new DraftPlace(Fingerprints.of("change of %s".formatted(contribution)));
    }

    /** That of whoever is invited: what they had typed when they asked to be let in, where they had. */
    static DraftPlace of(CallInvitation invitation) {
        return new DraftPlace(
                invitation.draft().orElseGet(() -> Fingerprints.of("invitation %s".formatted(invitation.id()))));
    }
}
