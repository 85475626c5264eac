package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.DeliverableText;
import no.mandat.domain.deliverable.StepRound;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RoundId;
import no.mandat.domain.shared.SubjectRef;
import no.mandat.workflow.approval.RoundNumbers;
import no.mandat.workflow.approval.RoundResult;
import no.mandat.workflow.deliverable.RevisionRounds.Counting;
import org.junit.jupiter.api.Test;

class RevisionRoundsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Deliverable NOTE = Deliverable.begin(
                    new DeliverableId(new UUID(8, 1)),
                    new MandateId(new UUID(8, 2)),
                    5,
                    new DeliverableText(DeliverableKind.NOTE, "Et notat", "nb", "", "", Set.of(), Set.of()),
                    NOW)
            .deliverable();

    private static Counting round(int number, Asked asked, RoundState state) {
        var id = new RoundId(new UUID(9, number));
        return new Counting(
                new StepRound(id, 4, asked == Asked.BOARD ? 2 : 1, asked),
                new RoundResult(
                        id,
                        "Gruppen",
                        BodyKind.EXPERT_GROUP,
                        false,
                        RoundKind.DECISION,
                        SubjectRef.of(Deliverable.class, NOTE.id(), 4, "ab"),
                        state,
                        false,
                        NOW,
                        LocalDate.EPOCH,
                        NOW,
                        new RoundNumbers(3, 3, 3, 3, 0, 0, 0, 0, 0),
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        null));
    }

    private static List<Counting> counting(boolean approved, Counting... rounds) {
        return RevisionRounds.counting(
                List.of(rounds).stream().map(Counting::asked).toList(),
                approved,
                List.of(rounds).stream().map(Counting::round).toList());
    }

    private static boolean isFor(ExportReaders readers, Counting round) {
        return round.isFor(readers.of(NOTE));
    }

    @Test
    void theLastOneOfEachStepCounts() {
        var first = round(1, Asked.GROUP, RoundState.PASSED);
        var again = round(2, Asked.GROUP, RoundState.PASSED);
        var board = round(3, Asked.BOARD, RoundState.PASSED);
        assertThat(counting(true, first, again, board)).containsExactly(again, board);
    }

    @Test
    void whatWasReturnedAndThenPassedWasNotReturned() {
        var failed = round(1, Asked.GROUP, RoundState.FAILED);
        var passed = round(2, Asked.GROUP, RoundState.PASSED);
        assertThat(counting(false, failed, passed)).containsExactly(passed);
        assertThat(counting(false, passed, round(3, Asked.GROUP, RoundState.OPEN)))
                .noneMatch(Counting::passed);
    }

    @Test
    void whatLetAnApprovedRevisionGoStandsWhateverIsAskedSince() {
        var group = round(1, Asked.GROUP, RoundState.PASSED);
        var board = round(2, Asked.BOARD, RoundState.PASSED);
        var since = round(3, Asked.GROUP, RoundState.FAILED);
        assertThat(counting(true, group, board, since)).containsExactly(group, board);
    }

    @Test
    void roundsAboutOtherRevisionsDoNotCount() {
        var own = round(1, Asked.GROUP, RoundState.PASSED);
        var other = round(2, Asked.GROUP, RoundState.PASSED);
        assertThat(RevisionRounds.counting(List.of(own.asked()), true, List.of(own.round(), other.round())))
                .containsExactly(own);
    }

    @Test
    void whatWasSaidInOneThatFailedIsForThoseWhoKnowOfIt() {
        var group = round(1, Asked.GROUP, RoundState.FAILED);
        var board = round(2, Asked.BOARD, RoundState.FAILED);
        assertThat(Set.of(ExportReaders.values()))
                .allMatch(readers -> isFor(readers, round(3, Asked.GROUP, RoundState.PASSED)))
                .noneMatch(readers -> isFor(readers, round(3, Asked.GROUP, RoundState.OPEN)));
        assertThat(isFor(ExportReaders.GROUP, group)).isTrue();
        assertThat(isFor(ExportReaders.OBSERVERS, group)).isTrue();
        assertThat(isFor(ExportReaders.BOARD, group)).isFalse();
        assertThat(isFor(ExportReaders.EVERYBODY, group)).isFalse();
        assertThat(isFor(ExportReaders.GROUP, board)).isTrue();
        assertThat(isFor(ExportReaders.BOARD, board)).isTrue();
        assertThat(isFor(ExportReaders.EVERYBODY, board)).isFalse();
    }
}
