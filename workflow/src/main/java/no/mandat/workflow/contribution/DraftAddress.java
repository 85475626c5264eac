package no.mandat.workflow.contribution;

import java.util.UUID;
import no.mandat.domain.shared.CallId;

/**
 * Where somebody finds what they have typed into the form of a call and not sent.
 *
 * @param secret which nobody else knows, unless they are told
 * @param of what that is the secret
 */
public record DraftAddress(CallId call, UUID secret, Holder of) {

    /** Of what somebody has the link. */
    public enum Holder {
        /** The draft itself. */
        DRAFT,
        /** An invitation: whichever of its links leads to the same draft. */
        INVITATION,
        /** The receipt of what they change: whichever of its links leads to the same draft. */
        RECEIPT
    }

    /** That of a draft which has a secret of its own. */
    public DraftAddress(CallId call, UUID secret) {
        this(call, secret, Holder.DRAFT);
    }

    /** That of what somebody who is invited types. */
    public static DraftAddress of(CallId call, InvitationLink link) {
        return new DraftAddress(call, link.secret(), Holder.INVITATION);
    }

    /** That of a change of what was sent. */
    public static DraftAddress ofChange(ReceiptAddress receipt) {
        return new DraftAddress(receipt.call(), receipt.key(), Holder.RECEIPT);
    }

    /** Whether it is that of an invitation. */
    public boolean invited() {
        return of == Holder.INVITATION;
    }

    /** Whether it is that of a change. */
    public boolean isChange() {
        return of == Holder.RECEIPT;
    }
}
