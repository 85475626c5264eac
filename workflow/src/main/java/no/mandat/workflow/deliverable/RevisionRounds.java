package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.workflow.approval.RoundResult;
import no.mandat.workflow.approval.RoundResults;
import no.mandat.workflow.report.Audience;
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
     * Everybody reads of those that passed alone. A text whose language was corrected was approved as what was corrected; corrections
     * that nobody has let stand were approved by nobody.
     */
    Said of(Deliverable deliverable, int revision, Audience audience, Words words) {
        var own = asked(deliverable, revision, audience, words);
        var cut = deliverables.requireRevision(deliverable.id(), revision);
        int corrects = cut.corrects().orElse(0);
        if (corrects == 0) {
            return own;
        }
        if (!deliverable.approvals().contains(revision)) {
            return new Said(List.of(words.of("report.correction.not", corrects)), List.of());
        }
        var before = of(deliverable, corrects, audience, words);
        var line = words.of("report.correction", corrects, new Dates(words).day(day(cut.cutAt())));
        return new Said(
                Stream.of(before.approvals().stream(), Stream.of(line), own.approvals().stream())
                        .flatMap(lines -> lines)
                        .toList(),
                Stream.concat(before.remarks().stream(), own.remarks().stream()).toList());
    }

    private Said asked(Deliverable deliverable, int revision, Audience audience, Words words) {
        var ended = on(deliverable, revision)
                .filter(round -> round.state() == RoundState.PASSED
                        || (audience == Audience.INSIDERS && round.state() == RoundState.FAILED))
                .toList();
        return new Said(
                ended.stream()
                        .filter(round -> round.state() == RoundState.PASSED)
                        .map(round -> approval(round, words))
                        .toList(),
                ended.stream().flatMap(round -> remarks(round, words)).toList());
    }

    /** The rounds that let a revision go, the first one opened first; of one whose language was corrected those on what was corrected, too. */
    List<RoundResult> passed(Deliverable deliverable, int revision) {
        var before = deliverables
                .requireRevision(deliverable.id(), revision)
                .corrects()
                .map(corrected -> passed(deliverable, corrected))
                .orElse(List.of());
        var own = on(deliverable, revision).filter(round -> round.state() == RoundState.PASSED);
        return Stream.concat(before.stream(), own).toList();
    }

    /** The rounds that asked a body about that revision, however they ended. */
    private Stream<RoundResult> on(Deliverable deliverable, int revision) {
        return results.about(DeliverableAccess.subject(deliverable)).stream()
                .filter(round -> round.about().revision() == revision)
                .filter(round -> round.kind() == RoundKind.DECISION || round.kind() == RoundKind.NOTICE);
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
