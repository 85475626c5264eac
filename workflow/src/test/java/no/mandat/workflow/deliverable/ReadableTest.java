package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableRevision;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.DeliverableText;
import no.mandat.domain.deliverable.Route;
import no.mandat.domain.deliverable.Terms;
import no.mandat.domain.deliverable.Wording;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.Routes;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RoundId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadableTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final PersonId LEADER = new PersonId(new UUID(8, 3));
    private static final Terms TERMS =
            new Terms(new Route(Routes.USUAL.of(DeliverableKind.NOTE)), new ClauseTree(List.of()));

    private final Deliverable deliverable = Deliverable.begin(
                    new DeliverableId(new UUID(8, 1)),
                    new MandateId(new UUID(8, 2)),
                    5,
                    new DeliverableText(DeliverableKind.NOTE, "Et notat", "nb", "", "", Set.of(), Set.of()),
                    NOW)
            .deliverable();

    private @Nullable DeliverableRevision last;
    private int rounds;

    @BeforeEach
    void whatTheBoardReturned() {
        assertThat(deliverable.confirm(new ClauseTree(List.of()), LEADER, NOW)).isNotNull();
        putToTheBoard("Første");
        assertThat(deliverable.comeBack(NOW)).isNotNull();
    }

    private void putToTheBoard(String text) {
        var content = ReportContents.saying(text);
        var wording = new Wording(content, Integer.toHexString(text.hashCode()), last);
        var submitted = deliverable.submit(wording, LEADER, NOW).orElseThrow();
        last = submitted.revision().orElse(last);
        assertThat(deliverable.finish(new Wording(content, wording.hash(), last), TERMS, LEADER, NOW))
                .isNotNull();
        ask();
        assertThat(deliverable.pass(NOW)).isNotNull();
        ask();
    }

    private void ask() {
        assertThat(deliverable.ask(new RoundId(new UUID(9, ++rounds)), NOW)).isNotNull();
    }

    private void write(String text) {
        var wording = new Wording(ReportContents.saying(text), Integer.toHexString(text.hashCode()), last);
        last = deliverable
                .submit(wording, LEADER, NOW)
                .flatMap(Deliverable.Cut::revision)
                .orElse(last);
    }

    @Test
    void allThatWasPutToTheBoardIsOfTheSameScope() {
        putToTheBoard("Andre");
        assertThat(deliverable.comeBack(NOW)).isNotNull();
        write("Tredje");
        assertThat(ExportReaders.BOARD.of(deliverable).revisions()).containsExactlyInAnyOrder(1, 2);
        assertThat(List.of(1, 2)).allSatisfy(number -> assertThat(ExportedFacts.scope(deliverable, number))
                .isEqualTo(CoverScope.SUBMITTED));
        assertThat(ExportedFacts.scope(deliverable, 3)).isEqualTo(CoverScope.ALL);
    }

    @Test
    void whatWasApprovedAndSupersededUnpublishedIsStillTheBoards() {
        putToTheBoard("Andre");
        assertThat(deliverable.pass(NOW)).isNotNull();
        assertThat(deliverable.revise(NOW)).isNotNull();
        putToTheBoard("Tredje");
        assertThat(deliverable.pass(NOW)).isNotNull();
        assertThat(ExportedFacts.scope(deliverable, 2)).isEqualTo(CoverScope.SUBMITTED);
    }

    @Test
    void theBoardReadsWhatStandsWhereTheNextRevisionWasGivenUp() {
        putToTheBoard("Andre");
        assertThat(deliverable.pass(NOW)).isNotNull();
        var approved = Objects.requireNonNull(last);
        assertThat(deliverable.revise(NOW)).isNotNull();
        putToTheBoard("Tredje");
        assertThat(ExportReaders.BOARD.of(deliverable).last()).isEqualTo(3);
        assertThat(deliverable.keep(approved, "Ikke nå.", NOW)).isNotNull();
        for (var readers : List.of(ExportReaders.BOARD, ExportReaders.GROUP)) {
            assertThat(readers.of(deliverable).last()).isEqualTo(2);
        }
        assertThat(ExportReaders.BOARD.of(deliverable).stateForBoard()).isEqualTo(DeliverableState.APPROVED);
        assertThat(ExportReaders.EVERYBODY.of(deliverable).last()).isZero();
    }

    @Test
    void anEmbargoIsToldToThoseWhoReadWhatItIsOn() {
        var until = NOW.plusSeconds(3600);
        putToTheBoard("Andre");
        assertThat(deliverable.embargo(until, NOW)).isPresent();
        assertThat(ExportReaders.BOARD.of(deliverable).embargo())
                .as("it is asked about it")
                .contains(until);
        assertThat(ExportReaders.EVERYBODY.of(deliverable).embargo()).isEmpty();
        assertThat(deliverable.pass(NOW)).isNotNull();
        assertThat(ExportReaders.BOARD.of(deliverable).embargo()).contains(until);
        assertThat(ExportReaders.EVERYBODY.of(deliverable).embargo()).isEmpty();
        assertThat(deliverable.publish(until.plusSeconds(1), ZoneOffset.UTC)).isNotNull();
        assertThat(deliverable.revise(NOW)).isNotNull();
        assertThat(deliverable.embargo(until.plusSeconds(60), NOW)).isPresent();
        assertThat(ExportReaders.GROUP.of(deliverable).embargo()).contains(until.plusSeconds(60));
        assertThat(ExportReaders.BOARD.of(deliverable).embargo()).isEmpty();
        assertThat(ExportReaders.EVERYBODY.of(deliverable).embargo()).isEmpty();
    }
}
