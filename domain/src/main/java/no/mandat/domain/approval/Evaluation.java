package no.mandat.domain.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.domain.shared.PersonId;

/**
 * How a round stands: how it would end if it ended so, and why (domain.md, Approval, "Counting"). A pure function of the
 * rule, the numbers and whether the deadline has come; everything that decides, shows or explains a round asks here.
 *
 * @param outcome {@code PASSED}, {@code FAILED} or {@code LAPSED}
 * @param allAnswered whether everybody who can answer has
 * @param findings what it rests on, in the order of the rule: first what hinders it
 */
public record Evaluation(RoundState outcome, boolean allAnswered, List<Finding> findings) {

    /** When a round is looked at. */
    public enum Moment {
        /** Positions are still taken: silence says nothing yet. */
        OPEN,
        /** The deadline has come. */
        DEADLINE
    }

    /** Evaluates where each voter stands. */
    public static Evaluation of(RoundKind kind, RoundRule rule, Collection<Standing> voters, Moment moment) {
        return of(kind, rule, Tally.of(voters), moment);
    }

    /** Evaluates the numbers. */
    public static Evaluation of(RoundKind kind, RoundRule rule, Tally tally, Moment moment) {
        boolean bySilence = rule.silenceApproves() && moment == Moment.DEADLINE;
        var counted = bySilence ? tally.withSilenceApproving() : tally;
        var findings = new ArrayList<Finding>();
        var outcome =
                switch (kind) {
                    case DECISION, IMPARTIALITY -> decision(rule, counted, findings);
                    case OVERRIDE -> override(rule, counted, findings);
                    case ELECTION -> election(rule, counted, findings);
                    case NOTICE -> notice(tally, moment, findings);
                };
        if (kind != RoundKind.NOTICE && rule.silenceApproves() && tally.silent() > 0) {
            findings.add(
                    tally.approvals() > 0
                            ? new Finding.SilenceApproves(tally.silent())
                            : new Finding.SilenceNeedsAnApproval());
        }
        findings.sort(Comparator.comparing(finding -> !finding.hinders()));
        return new Evaluation(outcome, tally.silent() == 0, List.copyOf(findings));
    }

    /** Only what still stands between the round and its passing. */
    public List<Finding> missing() {
        return findings.stream().filter(Finding::hinders).toList();
    }

    /** In an election, who has the most votes: one, or several who are tied. */
    public List<PersonId> first() {
        return findings.stream()
                .flatMap(finding -> switch (finding) {
                    case Finding.MostVotes(var candidate, var votes, var cast) -> Stream.of(candidate);
                    case Finding.Tied(var candidates, var votes) -> candidates.stream();
                    default -> Stream.<PersonId>empty();
                })
                .toList();
    }

    /** It ends before its deadline only when everybody has answered and it passes. */
    public boolean endsNow() {
        return allAnswered && outcome == RoundState.PASSED;
    }

    /** The rules in their order: quorum, standing objections, threshold. */
    private static RoundState decision(RoundRule rule, Tally tally, List<Finding> findings) {
        boolean quorate = quorum(rule, tally, findings);
        boolean blocked = rule.objectionsBlock() && tally.blocking() > 0;
        if (blocked) {
            findings.add(new Finding.ObjectionsStand(tally.blocking()));
        }
        boolean approved = tally.approvals() >= rule.threshold().moreThan(tally.approvals() + tally.objections());
        findings.add(
                approved
                        ? new Finding.ThresholdMet(tally.approvals(), tally.objections())
                        : new Finding.ThresholdMissing(
                                tally.approvals(),
                                tally.objections(),
                                rule.threshold().outweighing(tally.objections())));
        if (!quorate) {
            return RoundState.LAPSED;
        }
        return blocked || !approved ? RoundState.FAILED : RoundState.PASSED;
    }

    /** It passes whatever comes, and whoever doesn't answer: only as long as it is open somebody is waited for. */
    private static RoundState notice(Tally tally, Moment moment, List<Finding> findings) {
        findings.add(
                moment == Moment.OPEN && tally.silent() > 0
                        ? new Finding.AnswersAwaited(tally.silent(), tally.eligible())
                        : new Finding.NoticeTaken(tally.cast(), tally.eligible()));
        return RoundState.PASSED;
    }

    /** Of all who could approve it, whether they answered or not; so there is no quorum beside it. */
    private static RoundState override(RoundRule rule, Tally tally, List<Finding> findings) {
        int needed = Math.max(1, rule.threshold().atLeast(tally.eligible()));
        boolean passed = tally.approvals() >= needed;
        findings.add(
                passed
                        ? new Finding.OverrideMet(tally.approvals(), tally.eligible())
                        : new Finding.OverrideMissing(tally.approvals(), needed, tally.eligible()));
        return passed ? RoundState.PASSED : RoundState.FAILED;
    }

    /** Most votes; several with the most are a tie, which no lot decides. */
    private static RoundState election(RoundRule rule, Tally tally, List<Finding> findings) {
        boolean quorate = quorum(rule, tally, findings);
        int most = tally.votes().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        var first = tally.votes().entrySet().stream()
                .filter(candidate -> candidate.getValue() == most)
                .map(candidate -> candidate.getKey())
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        findings.add(
                switch (first.size()) {
                    case 0 -> new Finding.NoVotes();
                    case 1 -> new Finding.MostVotes(first.getFirst(), most, tally.cast());
                    default -> new Finding.Tied(first, most);
                });
        if (!quorate) {
            return RoundState.LAPSED;
        }
        return first.size() == 1 ? RoundState.PASSED : RoundState.FAILED;
    }

    /** At least the share of the eligible, and at least two; one where the body had one voter. */
    private static boolean quorum(RoundRule rule, Tally tally, List<Finding> findings) {
        if (tally.eligible() == 0) {
            findings.add(new Finding.NobodyEligible());
            return false;
        }
        int needed = Math.max(rule.quorum().atLeast(tally.eligible()), tally.voters() == 1 ? 1 : 2);
        boolean met = tally.cast() >= needed;
        findings.add(
                met
                        ? new Finding.QuorumMet(tally.cast(), tally.eligible())
                        : new Finding.QuorumMissing(tally.cast(), needed));
        return met;
    }
}
