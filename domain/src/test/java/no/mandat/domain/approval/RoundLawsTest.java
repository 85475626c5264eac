package no.mandat.domain.approval;

import static no.mandat.domain.approval.Hall.ballot;
import static no.mandat.domain.approval.Hall.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.mandat.domain.approval.Evaluation.Moment;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.Grounds;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RefusedException;

/** What holds in every round, whatever is done in it and in whichever order (domain.md, Approval). */
class RoundLawsTest {

    private static final int MOST_VOTERS = 7;

    /** Something that may happen in a round; the numbers say to whom. */
    record Step(Kind kind, int voter, PositionKind position, boolean otherText) {

        enum Kind {
            CAST,
            LEAVE,
            FIND_PARTIAL,
            OVERRIDE,
            WAIT
        }

        void in(Hall hall) {
            switch (kind) {
                case CAST -> {
                    var ignored = hall.cast(voter, ballot(position, otherText ? Hall.OTHER_HASH : Hall.HASH));
                }
                case LEAVE -> hall.leaves(voter);
                case FIND_PARTIAL -> hall.isFoundPartial(voter);
                case OVERRIDE -> hall.objectionIsOverridden(voter);
                case WAIT -> hall.wait(Duration.ofDays(2));
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        var kinds = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.just(Step.Kind.CAST)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(Step.Kind.class)));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, MOST_VOTERS),
                        Arbitraries.of(PositionKind.class),
                        Arbitraries.integers().between(0, 9).map(dice -> dice == 0))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<RoundRule> rules() {
        var shares = Arbitraries.of(Share.HALF, Share.TWO_THIRDS, new Share(1, 3), new Share(3, 4));
        return Combinators.combine(shares, shares, Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as((quorum, threshold, block, silence) ->
                        new RoundRule(quorum, threshold, block, silence, false, false));
    }

    @Provide
    Arbitrary<List<Standing>> halls() {
        var kinds = Arbitraries.of(PositionKind.class)
                .filter(kind -> kind != PositionKind.CHOOSE)
                .injectNull(0.3);
        return Combinators.combine(
                        kinds,
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(false, false, false, false, true),
                        Arbitraries.of(false, true))
                .as((kind, left, recused, overridden) ->
                        new Standing(kind, null, left, recused, overridden && kind == PositionKind.OBJECT))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<List<Standing>> elections() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 3).map(number -> Standing.choosing(person(number))),
                        Arbitraries.of(Standing.of(PositionKind.ABSTAIN), Standing.of(PositionKind.RECUSE)),
                        Arbitraries.just(Standing.of(null)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }

    private static Hall after(List<Step> story, int voters, RoundRule rule) {
        var hall = Hall.of(voters, rule);
        story.forEach(step -> step.in(hall));
        return hall;
    }

    private static Evaluation decide(RoundRule rule, List<Standing> hall, Moment moment) {
        return Evaluation.of(RoundKind.DECISION, rule, hall, moment);
    }

    private static Evaluation elect(List<Standing> hall) {
        return Evaluation.of(RoundKind.ELECTION, RoundRule.ELECTION, hall, Moment.DEADLINE);
    }

    private static List<Standing> with(List<Standing> hall, Standing more) {
        var longer = new ArrayList<>(hall);
        longer.add(more);
        return longer;
    }

    /** The hall with the first silent voter who could still answer saying something; skips halls without one. */
    private static List<Standing> answering(List<Standing> hall, PositionKind kind) {
        int silent = hall.indexOf(Standing.of(null));
        Assume.that(silent >= 0);
        var other = new ArrayList<>(hall);
        other.set(silent, Standing.of(kind));
        return other;
    }

    // ---- stories ----

    @Property
    void noTextPassesThatNobodyApprovedWithThatTextBeforeThem(
            @ForAll("stories") List<Step> story,
            @ForAll @IntRange(min = 1, max = MOST_VOTERS) int voters,
            @ForAll("rules") RoundRule rule) {
        var hall = after(story, voters, rule);
        hall.waitForTheDeadline();
        if (hall.round.state() == RoundState.PASSED) {
            assertThat(hall.positions)
                    .anyMatch(position -> position.kind().isApproval()
                            && position.contentHash().equals(Hall.HASH));
        }
        assertThat(hall.positions).allMatch(position -> position.contentHash().equals(Hall.HASH));
    }

    @Property
    void everyRoundHasEndedAtItsDeadline(
            @ForAll("stories") List<Step> story,
            @ForAll @IntRange(min = 1, max = MOST_VOTERS) int voters,
            @ForAll("rules") RoundRule rule) {
        var hall = after(story, voters, rule);
        hall.waitForTheDeadline();
        assertThat(hall.round.state()).isNotEqualTo(RoundState.OPEN);
        assertThat(hall.round.endedAt()).isPresent();
    }

    @Property
    void beforeTheDeadlineARoundEndsOnlyByPassing(
            @ForAll("stories") List<Step> story,
            @ForAll @IntRange(min = 1, max = MOST_VOTERS) int voters,
            @ForAll("rules") RoundRule rule) {
        var hall = after(story, voters, rule);
        if (hall.round.momentAt(hall.now) == Moment.OPEN) {
            assertThat(hall.round.state()).isIn(RoundState.OPEN, RoundState.PASSED);
        }
    }

    @Property
    void whatHasEndedTakesNothingMore(
            @ForAll("stories") List<Step> story,
            @ForAll @IntRange(min = 1, max = MOST_VOTERS) int voters,
            @ForAll("rules") RoundRule rule,
            @ForAll PositionKind kind) {
        var hall = after(story, voters, rule);
        hall.waitForTheDeadline();
        var end = hall.round.state();
        var result = hall.round.result();
        int positions = hall.positions.size();
        assertThat(hall.cast(0, kind)).hasValueSatisfying(why -> assertThat(why)
                .isEqualTo(new ApprovalRefusal.NotOpen(end, RoundAction.CAST)));
        assertThatThrownBy(() -> hall.round.cancel(Grounds.of("For sent"), hall.now))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> hall.round.end(hall.tally(), hall.now)).isInstanceOf(RefusedException.class);
        assertThat(hall.round.state()).isEqualTo(end);
        assertThat(hall.round.result()).isEqualTo(result);
        assertThat(hall.positions).hasSize(positions);
    }

    @Property
    void whoHasNoVoteChangesNothing(
            @ForAll("stories") List<Step> story,
            @ForAll @IntRange(min = 1, max = MOST_VOTERS) int voters,
            @ForAll PositionKind kind) {
        var hall = after(story, voters, RoundRule.USUAL);
        var before = hall.evaluation();
        assertThat(hall.cast(voters, kind)).isPresent();
        assertThat(hall.evaluation()).isEqualTo(before);
    }

    @Property
    void whoIsRecusedNeverSpeaksAgain(
            @ForAll("stories") List<Step> story, @ForAll PositionKind kind, @ForAll boolean bySelf) {
        var hall = after(story, MOST_VOTERS, RoundRule.USUAL);
        Assume.that(hall.round.state() == RoundState.OPEN);
        if (bySelf) {
            var ignored = hall.cast(0, PositionKind.RECUSE);
        } else {
            hall.isFoundPartial(0);
        }
        Assume.that(hall.round.state() == RoundState.OPEN);
        assertThat(hall.cast(0, kind)).isPresent();
    }

    @Property
    void eachVotersPositionsFormOneChain(
            @ForAll("stories") List<Step> story, @ForAll @IntRange(min = 1, max = MOST_VOTERS) int voters) {
        var hall = after(story, voters, RoundRule.USUAL);
        Map<PersonId, PositionId> last = new HashMap<>();
        hall.positions.forEach(position -> {
            assertThat(position.replaces().orElse(null)).isEqualTo(last.get(position.voter()));
            last.put(position.voter(), position.id());
        });
        assertThat(new HashSet<>(hall.positions.stream().map(Position::id).toList()))
                .hasSize(hall.positions.size());
    }

    @Property
    void onlyTheLatestOfEachVoterCounts(
            @ForAll("stories") List<Step> story, @ForAll @IntRange(min = 2, max = MOST_VOTERS) int voters) {
        var hall = after(story, voters, RoundRule.USUAL);
        Map<PersonId, Position> latest = new HashMap<>();
        hall.positions.forEach(position -> latest.put(position.voter(), position));
        hall.standings.forEach((person, standing) -> assertThat(standing.kind())
                .isEqualTo(latest.containsKey(person) ? latest.get(person).kind() : null));
    }

    @Property
    void theOrderOfDifferentVotersDoesNotMatter(
            @ForAll("stories") List<Step> story, @ForAll("rules") RoundRule rule, @ForAll Random random) {
        Map<Integer, Step> lastOfEach = new HashMap<>();
        story.stream()
                .filter(step -> step.kind() == Step.Kind.CAST && !step.otherText() && step.voter() < MOST_VOTERS)
                .forEach(step -> lastOfEach.put(step.voter(), step));
        var once = new ArrayList<>(lastOfEach.values());
        var shuffled = new ArrayList<>(once);
        Collections.shuffle(shuffled, random);
        var one = after(once, MOST_VOTERS + 1, rule);
        var other = after(shuffled, MOST_VOTERS + 1, rule);
        one.waitForTheDeadline();
        other.waitForTheDeadline();
        assertThat(one.round.state()).isEqualTo(other.round.state());
        assertThat(one.tally()).isEqualTo(other.tally());
    }

    @Property
    void sayingTheSameAgainChangesNothing(@ForAll("stories") List<Step> story) {
        var hall = after(story, MOST_VOTERS, RoundRule.USUAL);
        Assume.that(hall.round.state() == RoundState.OPEN && !hall.positions.isEmpty());
        var last = hall.positions.getLast();
        var standing = hall.standings.get(last.voter());
        Assume.that(standing.equals(Standing.of(last.kind())));
        var before = hall.evaluation();
        var ignored = hall.cast((int) last.voter().value().getLeastSignificantBits(), last.kind());
        assertThat(hall.evaluation()).isEqualTo(before);
    }

    @Property
    void whatIsSaidToBeMissingForTheThresholdIsTheFewestThatWouldDo(
            @ForAll @IntRange(min = 0, max = 8) int part,
            @ForAll @IntRange(min = 1, max = 4) int more,
            @ForAll @IntRange(min = 0, max = 2000) int objections) {
        var share = new Share(part, part + more);
        int needed = share.outweighing(objections);
        assertThat(needed).isGreaterThanOrEqualTo(share.moreThan(needed + objections));
        assertThat(needed - 1).isLessThan(share.moreThan(needed - 1 + objections));
    }

    @Property
    void extendingChangesNobodysVote(
            @ForAll("stories") List<Step> story, @ForAll @IntRange(min = 1, max = 30) int days) {
        var hall = after(story, MOST_VOTERS, RoundRule.USUAL);
        Assume.that(hall.round.state() == RoundState.OPEN);
        var tally = hall.tally();
        var later = Deadline.endOf(Hall.LAST_DAY.plusDays(days), Hall.OSLO);
        assertThat(hall.round.extend(later, "Ferie", hall.now).changes())
                .extracting(Change::field)
                .containsExactly("lastDay", "end", "extended", "roundKind");
        assertThat(hall.tally()).isEqualTo(tally);
        assertThat(hall.round.deadline()).isEqualTo(later);
        assertThatThrownBy(() ->
                        hall.round.extend(Deadline.endOf(Hall.LAST_DAY.plusDays(99), Hall.OSLO), "Enda mer", hall.now))
                .isInstanceOf(RefusedException.class);
    }

    // ---- numbers ----

    @Property
    void everyVoterIsCountedOnce(@ForAll("halls") List<Standing> hall) {
        var tally = Tally.of(hall);
        int gone = (int) hall.stream()
                .filter(voter -> !voter.isRecused() && voter.left() && voter.kind() == null)
                .count();
        assertThat(tally.voters()).isEqualTo(hall.size()).isEqualTo(tally.recused() + tally.eligible() + gone);
        assertThat(tally.eligible()).isEqualTo(tally.cast() + tally.silent());
        assertThat(tally.remarks()).isLessThanOrEqualTo(tally.approvals());
        assertThat(tally.blocking()).isLessThanOrEqualTo(tally.objections());
    }

    @Property
    void countingInPartsIsCountingTheWhole(@ForAll("halls") List<Standing> one, @ForAll("halls") List<Standing> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        assertThat(Tally.of(one).plus(Tally.of(other))).isEqualTo(Tally.of(both));
    }

    @Property
    void theRecusedAreInNoDenominator(@ForAll("halls") List<Standing> hall, @ForAll("rules") RoundRule rule) {
        Assume.that(hall.size() > 1);
        assertThat(decide(rule, with(hall, Standing.of(PositionKind.RECUSE)), Moment.DEADLINE))
                .isEqualTo(decide(rule, hall, Moment.DEADLINE));
    }

    @Property
    void whoLeftInSilenceIsInNoDenominator(@ForAll("halls") List<Standing> hall, @ForAll("rules") RoundRule rule) {
        Assume.that(hall.size() > 1);
        assertThat(decide(rule, with(hall, Standing.of(null).afterLeaving()), Moment.DEADLINE))
                .isEqualTo(decide(rule, hall, Moment.DEADLINE));
    }

    @Property
    void whoLeftAfterAnsweringStaysCountedAndBlocksNoMore(
            @ForAll("halls") List<Standing> hall, @ForAll PositionKind kind) {
        Assume.that(kind != PositionKind.CHOOSE);
        var staying = Tally.of(with(hall, Standing.of(kind)));
        var leaving = Tally.of(with(hall, Standing.of(kind).afterLeaving()));
        assertThat(leaving.cast()).isEqualTo(staying.cast());
        assertThat(leaving.objections()).isEqualTo(staying.objections());
        assertThat(leaving.blocking()).isEqualTo(Tally.of(hall).blocking());
    }

    @Property
    void anObjectionThatStandsStopsIt(@ForAll("halls") List<Standing> hall, @ForAll("rules") RoundRule rule) {
        Assume.that(rule.objectionsBlock());
        assertThat(decide(rule, with(hall, Standing.of(PositionKind.OBJECT)), Moment.DEADLINE)
                        .outcome())
                .isNotEqualTo(RoundState.PASSED);
    }

    @Property
    void anOverriddenObjectionStopsNothingAndCountsAgainst(@ForAll("halls") List<Standing> hall) {
        var overridden = with(hall, Standing.of(PositionKind.OBJECT).objectionOverridden());
        assertThat(Tally.of(overridden).blocking()).isEqualTo(Tally.of(hall).blocking());
        assertThat(Tally.of(overridden).objections()).isEqualTo(Tally.of(hall).objections() + 1);
    }

    @Property
    void oneMoreApprovalNeverHurts(@ForAll("halls") List<Standing> hall, @ForAll("rules") RoundRule rule) {
        Assume.that(decide(rule, hall, Moment.DEADLINE).outcome() == RoundState.PASSED);
        assertThat(decide(rule, answering(hall, PositionKind.APPROVE), Moment.DEADLINE)
                        .outcome())
                .isEqualTo(RoundState.PASSED);
    }

    @Property
    void aRemarkWeighsAsMuchAsAnApproval(@ForAll("halls") List<Standing> hall, @ForAll("rules") RoundRule rule) {
        assertThat(decide(rule, answering(hall, PositionKind.APPROVE_WITH_REMARKS), Moment.DEADLINE))
                .isEqualTo(decide(rule, answering(hall, PositionKind.APPROVE), Moment.DEADLINE));
    }

    @Property
    void anAbstentionHelpsTheQuorumAndNothingElse(@ForAll("halls") List<Standing> hall) {
        var before = Tally.of(hall);
        var after = Tally.of(answering(hall, PositionKind.ABSTAIN));
        assertThat(after.cast()).isEqualTo(before.cast() + 1);
        assertThat(after.eligible()).isEqualTo(before.eligible());
        assertThat(after.approvals()).isEqualTo(before.approvals());
        assertThat(after.objections()).isEqualTo(before.objections());
    }

    @Property
    void itPassesExactlyWhereNothingIsMissing(
            @ForAll("halls") List<Standing> hall, @ForAll("rules") RoundRule rule, @ForAll Moment moment) {
        var evaluation = decide(rule, hall, moment);
        var missing = evaluation.missing().stream()
                .filter(finding -> !(finding instanceof Finding.SilenceNeedsAnApproval))
                .toList();
        assertThat(missing.isEmpty()).isEqualTo(evaluation.outcome() == RoundState.PASSED);
    }

    @Property
    void asManyMoreAsAreMissingMakeTheQuorum(@ForAll("halls") List<Standing> hall, @ForAll("rules") RoundRule rule) {
        var missing = decide(rule, hall, Moment.OPEN).missing().stream()
                .filter(Finding.QuorumMissing.class::isInstance)
                .map(finding -> ((Finding.QuorumMissing) finding).more())
                .findFirst();
        Assume.that(missing.isPresent() && Tally.of(hall).silent() >= missing.get());
        var one = answerTimes(hall, missing.get() - 1);
        var all = answerTimes(hall, missing.get());
        assertThat(decide(rule, one, Moment.OPEN).outcome()).isEqualTo(RoundState.LAPSED);
        assertThat(decide(rule, all, Moment.OPEN).outcome()).isNotEqualTo(RoundState.LAPSED);
    }

    private static List<Standing> answerTimes(List<Standing> hall, int times) {
        var answered = hall;
        for (int i = 0; i < times; i++) {
            answered = answering(answered, PositionKind.ABSTAIN);
        }
        return answered;
    }

    @Property
    void asManyApprovalsAsAreMissingMeetTheThreshold(
            @ForAll @IntRange(max = 40) int approvals,
            @ForAll @IntRange(max = 40) int objections,
            @ForAll("rules") RoundRule rule) {
        int all = approvals + objections;
        int needed = rule.threshold().moreThan(all);
        assertThat((long) needed * rule.threshold().whole())
                .isGreaterThan((long) rule.threshold().part() * all);
        assertThat((long) (needed - 1) * rule.threshold().whole())
                .isLessThanOrEqualTo((long) rule.threshold().part() * all);
        int quorum = rule.quorum().atLeast(all);
        assertThat((long) quorum * rule.quorum().whole())
                .isGreaterThanOrEqualTo((long) rule.quorum().part() * all);
    }

    // ---- silence ----

    @Property
    void silenceDecidesNothingBeforeTheDeadline(@ForAll("halls") List<Standing> hall, @ForAll("rules") RoundRule rule) {
        assertThat(decide(rule.withSilenceApproving(), hall, Moment.OPEN).outcome())
                .isEqualTo(decide(
                                new RoundRule(
                                        rule.quorum(), rule.threshold(), rule.objectionsBlock(), false, false, false),
                                hall,
                                Moment.OPEN)
                        .outcome());
    }

    @Property
    void silencePassesNothingThatNobodyApproved(@ForAll("halls") List<Standing> hall, @ForAll("rules") RoundRule rule) {
        Assume.that(Tally.of(hall).approvals() == 0);
        assertThat(decide(rule.withSilenceApproving(), hall, Moment.DEADLINE).outcome())
                .isNotEqualTo(RoundState.PASSED);
    }

    @Property
    void silenceNeverHindersWhatPassesWithoutIt(@ForAll("halls") List<Standing> hall) {
        Assume.that(decide(RoundRule.USUAL, hall, Moment.DEADLINE).outcome() == RoundState.PASSED);
        assertThat(decide(RoundRule.USUAL.withSilenceApproving(), hall, Moment.DEADLINE)
                        .outcome())
                .isEqualTo(RoundState.PASSED);
    }

    // ---- overrides ----

    @Property
    void anOverrideTakesTwoThirdsOfAllWhoCouldApproveIt(@ForAll("halls") List<Standing> hall) {
        var tally = Tally.of(hall);
        boolean passes = tally.approvals() > 0 && 3L * tally.approvals() >= 2L * tally.eligible();
        assertThat(Evaluation.of(RoundKind.OVERRIDE, RoundRule.OVERRIDE, hall, Moment.DEADLINE)
                        .outcome())
                .isEqualTo(passes ? RoundState.PASSED : RoundState.FAILED);
    }

    // ---- what is only taken note of ----

    @Property
    void whatIsOnlyTakenNoteOfPassesWhateverComes(
            @ForAll("rules") RoundRule rule, @ForAll("halls") List<Standing> hall) {
        var evaluation = Evaluation.of(RoundKind.NOTICE, rule, hall, Moment.DEADLINE);
        assertThat(evaluation.outcome()).isEqualTo(RoundState.PASSED);
        assertThat(evaluation.missing()).isEmpty();
    }

    @Property
    void beforeTheDeadlineOneNoticeWaitsForExactlyThoseWhoAreSilent(@ForAll("halls") List<Standing> hall) {
        var evaluation = Evaluation.of(RoundKind.NOTICE, RoundRule.NOTICE, hall, Moment.OPEN);
        var silent = Tally.of(hall).silent();
        assertThat(evaluation.endsNow()).isEqualTo(silent == 0);
        assertThat(evaluation.missing())
                .isEqualTo(
                        silent == 0
                                ? List.of()
                                : List.of(new Finding.AnswersAwaited(
                                        silent, Tally.of(hall).eligible())));
    }

    @Property
    void noStoryStopsWhatIsOnlyTakenNoteOf(@ForAll("stories") List<Step> story) {
        var hall = new Hall(MOST_VOTERS, RoundKind.NOTICE, RoundRule.NOTICE, 0);
        story.forEach(step -> step.in(hall));
        assertThat(hall.positions).extracting(Position::kind).doesNotContain(PositionKind.OBJECT);
        hall.waitForTheDeadline();
        assertThat(hall.round.state()).isEqualTo(RoundState.PASSED);
    }

    // ---- the leader alone ----

    @Property
    void aLeaderWhoCantAnswerAnyMoreIsNotWaitedFor(@ForAll("stories") List<Step> story) {
        var hall = Hall.ofLeader(RoundRule.USUAL);
        story.forEach(step -> step.in(hall));
        boolean canAnswer = hall.tally().eligible() > 0;
        assertThat(canAnswer || hall.round.state() != RoundState.OPEN).isTrue();
    }

    // ---- positions that are struck ----

    @Property
    void evaluationAgainEqualsEvaluationWithoutTheStruckPosition(
            @ForAll("rules") RoundRule rule, @ForAll("halls") List<Standing> hall, @ForAll Random random) {
        var answered = IntStream.range(0, hall.size())
                .filter(i -> hall.get(i).kind() != null)
                .boxed()
                .toList();
        Assume.that(!answered.isEmpty());
        int struck = answered.get(random.nextInt(answered.size()));
        var before = hall.get(struck);
        var now = new Standing(null, null, before.left(), before.recused(), false);
        var without = new ArrayList<>(hall);
        without.set(struck, now);
        var round = Hall.of(hall.size(), rule).round;
        var ended = round.end(Tally.of(hall), Hall.DEADLINE.end()).outcome();
        var again = round.evaluateAgain(before, now);

        assertThat(again).isPresent();
        assertThat(round.state())
                .isEqualTo(
                        ended == RoundState.LAPSED
                                ? RoundState.LAPSED
                                : decide(rule, without, Moment.DEADLINE).outcome());
        var numbers = Tally.of(without);
        assertThat(round.result()).contains(rule.objectionsBlock() ? numbers : numbers.withoutBlocking());
    }

    @Property
    void aStruckPositionThatLeftAnotherInItsPlaceCountsNowhere(
            @ForAll("rules") RoundRule rule, @ForAll("halls") List<Standing> hall, @ForAll PositionKind kind) {
        Assume.that(kind != PositionKind.CHOOSE);
        var round = Hall.of(hall.size() + 1, rule).round;
        var said = new ArrayList<>(hall);
        said.add(Standing.of(PositionKind.OBJECT));
        var ended = round.end(Tally.of(said), Hall.DEADLINE.end()).outcome();
        var restored = new ArrayList<>(hall);
        restored.add(Standing.of(kind));
        var ignored = round.evaluateAgain(Standing.of(PositionKind.OBJECT), Standing.of(kind));
        if (ended != RoundState.LAPSED) {
            assertThat(round.state())
                    .isEqualTo(decide(rule, restored, Moment.DEADLINE).outcome());
        }
    }

    // ---- elections ----

    @Property
    void whoIsElectedHasMoreVotesThanAnybodyElse(@ForAll("elections") List<Standing> hall) {
        var evaluation = elect(hall);
        var votes = Tally.of(hall).votes();
        if (evaluation.outcome() == RoundState.PASSED) {
            var winner = (Finding.MostVotes) evaluation.findings().stream()
                    .filter(Finding.MostVotes.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            votes.forEach((candidate, count) -> {
                if (!candidate.equals(winner.candidate())) {
                    assertThat(count).isLessThan(winner.votes());
                }
            });
        }
    }

    @Property
    void aTieElectsNobodyAndNamesTheTied(@ForAll("elections") List<Standing> hall) {
        var votes = Tally.of(hall).votes();
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var first = votes.keySet().stream()
                .filter(candidate -> votes.get(candidate) == most)
                .toList();
        Assume.that(first.size() > 1);
        var evaluation = elect(hall);
        assertThat(evaluation.outcome()).isNotEqualTo(RoundState.PASSED);
        assertThat(evaluation.missing())
                .filteredOn(Finding.Tied.class::isInstance)
                .singleElement()
                .satisfies(tie ->
                        assertThat(((Finding.Tied) tie).candidates()).containsExactlyInAnyOrderElementsOf(first));
    }

    @Property
    void theOrderOfVotesElectsNobodyElse(@ForAll("elections") List<Standing> hall, @ForAll Random random) {
        var shuffled = new ArrayList<>(hall);
        Collections.shuffle(shuffled, random);
        assertThat(elect(shuffled)).isEqualTo(elect(hall));
    }
}
