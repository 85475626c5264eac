package no.mandat.domain.mandate;

import no.mandat.domain.approval.RoundRule;

/**
 * A step on the way of a deliverable.
 *
 * @param asked who
 * @param act for what
 * @param rule how the round is decided
 */
public record RouteStep(Asked asked, Act act, RoundRule rule) {

    /** Who is asked. */
    public enum Asked {
        GROUP,
        /** The group, in its closing meeting. */
        GROUP_IN_CLOSING_MEETING,
        /** A round with one voter. */
        LEADER,
        BOARD
    }

    /** For what. */
    public enum Act {
        APPROVE,
        /** Remarks, no objection: it passes when all have answered, or at the deadline. */
        TAKE_NOTE
    }

    /** To approve, by the usual rule. */
    static RouteStep approve(Asked asked) {
        return new RouteStep(asked, Act.APPROVE, RoundRule.USUAL);
    }

    /** To take note, which nobody can stop. */
    static RouteStep takeNote(Asked asked) {
        return new RouteStep(asked, Act.TAKE_NOTE, RoundRule.USUAL.withoutBlocking());
    }
}
