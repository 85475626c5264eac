package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.StepRound;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.RoundResult;
import no.mandat.workflow.approval.RoundResults;
import no.mandat.workflow.report.ReportFacts.Remark;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** What the rounds on a revision came to, as it is printed with the text. Asks nobody whether they may. */
@ApplicationScoped
class RevisionRounds {

    private final RoundResults results;
    private final Deliverables deliverables;
    private final Clock clock;

    @Inject
    RevisionRounds(RoundResults results, Deliverables deliverables, Clock clock) {
        this.results = results;
        this.deliverables = deliverables;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RevisionRounds() {
        this(null, null, null);
    }

    /**
     * What is printed.
     *
     * @param approvals a line for each body that let it go
     */
    record Said(List<String> approvals, List<Remark> remarks) {}

    /**
     * What was said in rounds that failed is for those alone who know of them. A text whose language was corrected was approved as what was
     * corrected; corrections that nobody has let stand were approved by nobody.
     */
    Said of(Readable readable, int revision, Words words) {
        var deliverable = readable.deliverable();
        var own = asked(readable, revision, words);
        var cut = deliverables.requireRevision(deliverable.id(), revision);
        int corrects = cut.corrects().orElse(0);
        if (corrects == 0) {
            return own;
        }
        if (!deliverable.approvals().contains(revision)) {
            return new Said(List.of(words.of("report.correction.not", corrects)), List.of());
        }
        var before = of(readable, corrects, words);
        var line = words.of("report.correction", corrects, new Dates(words).day(day(cut.cutAt())));
        return new Said(
                Stream.of(before.approvals().stream(), Stream.of(line), own.approvals().stream())
                        .flatMap(lines -> lines)
                        .toList(),
                Stream.concat(before.remarks().stream(), own.remarks().stream()).toList());
    }

    private Said asked(Readable readable, int revision, Words words) {
        var counting = counting(readable.deliverable(), revision);
        return new Said(
                counting.stream()
                        .filter(Counting::passed)
                        .map(one -> approval(one.round(), words))
                        .toList(),
                counting.stream()
                        .filter(one -> one.isFor(readable))
                        .flatMap(one -> remarks(one.round(), words))
                        .toList());
    }

    /**
     * A round that counts about a revision.
     *
     * @param asked of which step
     */
    record Counting(StepRound asked, RoundResult round) {

        boolean passed() {
            return round.state() == RoundState.PASSED;
        }

        /** What a body said against it is for those who know of its rounds: those of the group aren't the board's. */
        boolean isFor(Readable readable) {
            boolean known = readable.drafts() || readable.board() && asked.asked() == Asked.BOARD;
            return passed() || (known && round.state() == RoundState.FAILED);
        }
    }

    /**
     * The rounds that count about a revision, by step: of each the last, for a text that was taken back may be put to a body again as it was.
     * What let an approved revision go stands, whatever was asked about the same text since.
     *
     * @param asked which round asked about which step of it
     * @param results what they came to, the first one opened first
     */
    static List<Counting> counting(Collection<StepRound> asked, boolean approved, Collection<RoundResult> results) {
        Map<RoundId, StepRound> steps = asked.stream().collect(Collectors.toMap(StepRound::round, one -> one));
        Map<Integer, Counting> last = new TreeMap<>();
        results.stream()
                .filter(round -> steps.containsKey(round.id()))
                .map(round -> new Counting(Objects.requireNonNull(steps.get(round.id())), round))
                .forEach(one -> last.merge(
                        one.asked().step(),
                        one,
                        (before, now) -> approved && before.passed() && !now.passed() ? before : now));
        return List.copyOf(last.values());
    }

    private List<Counting> counting(Deliverable deliverable, int revision) {
        return counting(
                deliverable.rounds().stream()
                        .filter(round -> round.revision() == revision)
                        .toList(),
                deliverable.approvals().contains(revision),
                results.about(DeliverableAccess.subject(deliverable)));
    }

    /** The rounds that let a revision go, one for each step; of one whose language was corrected those on what was corrected, too. */
    List<RoundResult> passed(Deliverable deliverable, int revision) {
        var before = deliverables
                .requireRevision(deliverable.id(), revision)
                .corrects()
                .map(corrected -> passed(deliverable, corrected))
                .orElse(List.of());
        var own = counting(deliverable, revision).stream()
                .filter(Counting::passed)
                .map(Counting::round);
        return Stream.concat(before.stream(), own).toList();
    }

    private String approval(RoundResult round, Words words) {
        var day = new Dates(words).day(day(Optional.ofNullable(round.endedAt()).orElse(round.openedAt())));
        if (round.kind() == RoundKind.NOTICE) {
            return words.of("report.tookNote", round.body(), day);
        }
        return round.leaderAlone()
                ? words.of("report.approvedByLeader", round.body(), day)
                : words.of("report.approved", round.body(), day);
    }

    private Stream<Remark> remarks(RoundResult round, Words words) {
        return Stream.concat(round.remarks().stream(), round.objections().stream())
                .map(said -> new Remark(
                        words.of("report.who", said.name(), round.body(), new Dates(words).day(day(said.at()))),
                        Objects.requireNonNullElse(said.reason(), ""),
                        Objects.requireNonNullElse(said.wayOut(), "")));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
