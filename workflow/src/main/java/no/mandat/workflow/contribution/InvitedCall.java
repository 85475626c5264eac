package no.mandat.workflow.contribution;

import no.mandat.domain.contribution.Invitee;

/**
 * A call as somebody sees it who is invited to answer it.
 *
 * @param answered whether they have: then their receipt is found under the secret of their link
 * @param revoked whether the invitation was taken back: what they had typed there is only read
 */
public record InvitedCall(PublishedCall call, Invitee invitee, boolean answered, boolean revoked) {}
