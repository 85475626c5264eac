package no.mandat.workflow.approval;

import no.mandat.domain.shared.RoundId;

/** Where what somebody has typed in a round, and not sent, lies among their drafts. */
public final class RoundDrafts {

    private RoundDrafts() {}

    /** The place of a round. */
    public static String place(RoundId round) {
        return "round:" + round;
    }
}
