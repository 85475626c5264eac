package no.mandat.workflow.contribution;

import java.util.UUID;
import no.mandat.domain.shared.CallId;

/**
 * Where somebody finds what they have typed into the form of a call and not sent.
 *
 * @param secret which nobody else knows, unless they are told
 * @param invited whether it is that of the link of an invitation: whichever of its links leads to the same draft
 */
public record DraftAddress(CallId call, UUID secret, boolean invited) {

    /** That of a draft which has a secret of its own. */
    public DraftAddress(CallId call, UUID secret) {
        this(call, secret, false);
    }

    /** That of what somebody who is invited types. */
    public static DraftAddress of(CallId call, InvitationLink link) {
        return new DraftAddress(call, link.secret(), true);
    }
}
