package no.mandat.domain.mandate;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.approval.Share;
import no.mandat.domain.shared.Coded;

/**
 * A step on the way of a deliverable.
 *
 * @param asked who
 * @param act for what
 * @param rule how the round is decided
 * @param days how many days positions are taken, at least
 * @param decidesUpheld whether the board decides also on what the group upholds after it was returned; usually it only takes note of
 *     that (domain.md, Deliverables, "Routes"). Only of the board's approval
 */
public record RouteStep(Asked asked, Act act, RoundRule rule, int days, boolean decidesUpheld) implements Coded {

    /** What is only taken note of nobody hinders, and silence decides nothing in it. */
    public RouteStep {
        rule = act == Act.TAKE_NOTE ? rule.forNotice() : rule;
        decidesUpheld = decidesUpheld && asked == Asked.BOARD && act == Act.APPROVE;
    }

    /** With the usual time, and the group's last word. */
    public RouteStep(Asked asked, Act act, RoundRule rule) {
        this(asked, act, rule, RoundRule.DAYS, false);
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
        return new RouteStep(asked, Act.TAKE_NOTE, rule.forNotice(), days, false);
    }

    /** By another rule. */
    public RouteStep by(RoundRule otherRule) {
        return new RouteStep(asked, act, otherRule, days, decidesUpheld);
    }

    /** With another time. */
    public RouteStep within(int otherDays) {
        return new RouteStep(asked, act, rule, otherDays, decidesUpheld);
    }

    /** The board's approval, also of what the group upholds. */
    public RouteStep decidingUpheld() {
        return new RouteStep(asked, act, rule, days, true);
    }

    /** The step that the line tells of. */
    static RouteStep ofCode(String code) {
        var parts = code.split(" ", -1);
        var flags = parts[5];
        var rule = new RoundRule(
                Share.of(parts[3]),
                Share.of(parts[4]),
                flags.contains("B"),
                flags.contains("S"),
                flags.contains("H"),
                flags.contains("C"));
        return new RouteStep(
                Asked.valueOf(parts[0]), Act.valueOf(parts[1]), rule, Integer.parseInt(parts[2]), flags.contains("U"));
    }

    @Override
    public String code() {
        return Stream.of(
                        asked.name(),
                        act.name(),
                        Integer.toString(days),
                        rule.quorum().toString(),
                        rule.threshold().toString(),
                        flags())
                .collect(Collectors.joining(" "));
    }

    /** What else is said of the rule, one letter each; a dash where nothing is. */
    private String flags() {
        var flags = (rule.objectionsBlock() ? "B" : "")
                + (rule.silenceApproves() ? "S" : "")
                + (rule.secret() ? "H" : "")
                + (rule.corrections() ? "C" : "")
                + (decidesUpheld ? "U" : "");
        return flags.isEmpty() ? "-" : flags;
    }

    /** Whether the board is asked, and not the group or somebody of it. */
    public boolean isOfBoard() {
        return asked == Asked.BOARD;
    }
}
