package no.mandat.domain.mandate;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.approval.Share;
import no.mandat.domain.mandate.RouteStep.Act;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.RefusedException;

/**
 * Which ways a mandate may lay down for what its group delivers (domain.md, Deliverables, "Routes"): each kind has one to four steps
 * and somebody who approves; the group answers for its advice before the board does; silence never approves a final report; no
 * share is less than a half, and there is time to read.
 */
public final class RouteRule {

    /** The most steps of one way. */
    public static final int MOST_STEPS = 4;

    /** The fewest days of a step. */
    public static final int LEAST_DAYS = 1;

    /** The most days of a step. */
    public static final int MOST_DAYS = 60;

    private RouteRule() {}

    /**
     * Refuses unless all ways may be laid down.
     *
     * @throws RefusedException {@link MandateRefusal.RouteLength}, {@link MandateRefusal.NobodyApproves}, {@link
     *     MandateRefusal.BoardBeforeGroup}, {@link MandateRefusal.SilenceInFinalReport}, {@link MandateRefusal.RouteShares}, {@link
     *     MandateRefusal.RouteDays}
     */
    public static void require(Routes routes) {
        routes.ways().stream()
                .flatMap(way -> fault(way.kind(), way.steps()).stream())
                .findFirst()
                .ifPresent(fault -> {
                    throw new RefusedException(fault);
                });
    }

    /** Why the kind can't go that way, if it can't. */
    public static Optional<MandateRefusal> fault(DeliverableKind kind, List<RouteStep> way) {
        return Stream.of(
                        unless(
                                !way.isEmpty() && way.size() <= MOST_STEPS,
                                new MandateRefusal.RouteLength(kind, MOST_STEPS)),
                        unless(any(way, step -> step.act() == Act.APPROVE), new MandateRefusal.NobodyApproves(kind)),
                        unless(groupComesFirst(way), new MandateRefusal.BoardBeforeGroup(kind)),
                        unless(
                                kind != DeliverableKind.FINAL_REPORT
                                        || !any(way, step -> step.rule().silenceApproves()),
                                new MandateRefusal.SilenceInFinalReport()),
                        unless(
                                way.stream().map(RouteStep::rule).allMatch(RouteRule::hasShares),
                                new MandateRefusal.RouteShares(kind)),
                        unless(
                                way.stream().allMatch(step -> step.days() >= LEAST_DAYS && step.days() <= MOST_DAYS),
                                new MandateRefusal.RouteDays(kind, LEAST_DAYS, MOST_DAYS)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The board doesn't approve what the group has still to approve. */
    private static boolean groupComesFirst(List<RouteStep> way) {
        return way.stream()
                .dropWhile(step -> !(step.isOfBoard() && step.act() == Act.APPROVE))
                .noneMatch(step -> isOfGroup(step) && step.act() == Act.APPROVE);
    }

    private static boolean isOfGroup(RouteStep step) {
        return step.asked() == Asked.GROUP || step.asked() == Asked.GROUP_IN_CLOSING_MEETING;
    }

    /** At least a half; and nothing is more than the whole, so that a threshold of all could never be met. */
    private static boolean hasShares(RoundRule rule) {
        return !rule.quorum().isLessThan(Share.HALF)
                && !rule.threshold().isLessThan(Share.HALF)
                && rule.threshold().isLessThan(Share.ALL);
    }

    private static boolean any(List<RouteStep> way, Predicate<RouteStep> what) {
        return way.stream().anyMatch(what);
    }

    private static Optional<MandateRefusal> unless(boolean kept, MandateRefusal fault) {
        return kept ? Optional.empty() : Optional.of(fault);
    }
}
