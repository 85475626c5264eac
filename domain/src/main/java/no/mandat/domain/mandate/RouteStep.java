package no.mandat.domain.mandate;

import no.mandat.domain.approval.RoundRule;

/**
 * A step on the way of a deliverable.
 *
 * @param asked who
 * @param act for what
 * @param rule how the round is decided
 * @param days how many days positions are taken, at least
 */
public record RouteStep(Asked asked, Act act, RoundRule rule, int days) {

    /** With the usual time. */
    public RouteStep(Asked asked, Act act, RoundRule rule) {
        this(asked, act, rule, RoundRule.DAYS);
    }

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
    public static RouteStep approve(Asked asked) {
        return new RouteStep(asked, Act.APPROVE, RoundRule.USUAL);
    }

    /** To take note, which nobody can stop. */
    public static RouteStep takeNote(Asked asked) {
        return new RouteStep(asked, Act.TAKE_NOTE, RoundRule.NOTICE);
    }

    /** The same only to take note: what the group upholds, the board can't return again. */
    public RouteStep onlyTakingNote() {
        return new RouteStep(asked, Act.TAKE_NOTE, rule.forNotice(), days);
    }

    /** With another time. */
    public RouteStep within(int otherDays) {
        return new RouteStep(asked, act, rule, otherDays);
    }

    /** Whether the board is asked, and not the group or somebody of it. */
    public boolean isOfBoard() {
        return asked == Asked.BOARD;
    }
}
