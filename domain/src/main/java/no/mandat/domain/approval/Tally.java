package no.mandat.domain.approval;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import no.mandat.domain.shared.PersonId;

/**
 * The numbers of a round (domain.md, Approval, "Counting").
 *
 * @param voters who had a vote when it opened
 * @param recused of them those who are partial
 * @param approvals positions for it, remarks or not
 * @param remarks of them those with remarks
 * @param objections positions against it, whether they block or not
 * @param blocking of them those that block where objections do: made by somebody still in the body, and not overridden
 * @param abstentions who took part without choosing
 * @param silent who could still answer and hasn't
 * @param votes in an election: votes by candidate
 */
public record Tally(
        int voters,
        int recused,
        int approvals,
        int remarks,
        int objections,
        int blocking,
        int abstentions,
        int silent,
        Map<PersonId, Integer> votes) {

    /** The numbers of where these voters stand. Their order means nothing. */
    public static Tally of(Collection<Standing> voters) {
        return voters.stream()
                .map(voter -> of(voter, 1))
                .reduce(Tally::plus)
                .orElseGet(() -> new Tally(0, 0, 0, 0, 0, 0, 0, 0, Map.of()));
    }

    /** The numbers of so many voters who all stand there. */
    public static Tally of(Standing standing, int count) {
        boolean counts = standing.isEligible();
        var kind = counts ? standing.kind() : null;
        var candidate = standing.candidate();
        boolean approves = kind != null && kind.isApproval();
        return new Tally(
                count,
                standing.isRecused() ? count : 0,
                approves ? count : 0,
                kind == PositionKind.APPROVE_WITH_REMARKS ? count : 0,
                kind == PositionKind.OBJECT ? count : 0,
                counts && standing.blocks() ? count : 0,
                kind == PositionKind.ABSTAIN ? count : 0,
                counts && kind == null ? count : 0,
                kind == PositionKind.CHOOSE && candidate != null ? Map.of(candidate, count) : Map.of());
    }

    /** Both together. */
    public Tally plus(Tally other) {
        Map<PersonId, Integer> sum = new LinkedHashMap<>(votes);
        other.votes.forEach((candidate, count) -> sum.merge(candidate, count, Integer::sum));
        return new Tally(
                voters + other.voters,
                recused + other.recused,
                approvals + other.approvals,
                remarks + other.remarks,
                objections + other.objections,
                blocking + other.blocking,
                abstentions + other.abstentions,
                silent + other.silent,
                sum);
    }

    /** These without others that are among them. */
    Tally minus(Tally other) {
        Map<PersonId, Integer> rest = new LinkedHashMap<>(votes);
        other.votes.forEach((candidate, count) -> rest.merge(candidate, -count, Integer::sum));
        rest.values().removeIf(count -> count == 0);
        return new Tally(
                voters - other.voters,
                recused - other.recused,
                approvals - other.approvals,
                remarks - other.remarks,
                objections - other.objections,
                blocking - other.blocking,
                abstentions - other.abstentions,
                silent - other.silent,
                rest);
    }

    /** Who has taken a position that counts, abstentions too. */
    public int cast() {
        return approvals + objections + abstentions + chosen();
    }

    /** In an election: who has chosen a candidate. */
    int chosen() {
        return votes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Voters less the recused, less those who left without a position. */
    public int eligible() {
        return cast() + silent;
    }

    /** Where no objection blocks, none does. */
    Tally withoutBlocking() {
        return new Tally(voters, recused, approvals, remarks, objections, 0, abstentions, silent, votes);
    }

    /** With silence taken for approval, where at least one approved explicitly. */
    Tally withSilenceApproving() {
        return approvals == 0
                ? this
                : new Tally(voters, recused, approvals + silent, remarks, objections, blocking, abstentions, 0, votes);
    }
}
