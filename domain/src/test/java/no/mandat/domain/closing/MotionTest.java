package no.mandat.domain.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MotionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MotionTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final ResolutionId OF_GROUP = new ResolutionId(new UUID(0, 1));
    private static final ResolutionId OF_BOARD = new ResolutionId(new UUID(0, 2));
    private static final ClauseId CLAUSE = new ClauseId(new UUID(0, 3));

    private static Motion.Making made(MotionKind kind) {
        var clause = kind == MotionKind.WAIVE_CLAUSE ? CLAUSE : null;
        return Motion.make(
                new MotionId(new UUID(0, 4)),
                new MandateId(new UUID(0, 5)),
                new Motion.Moved(kind, clause, clause == null ? null : 1, "Ikke lenger aktuelt"),
                new PersonId(new UUID(0, 6)),
                OF_GROUP,
                NOW);
    }

    private static Motion in(MotionState state) {
        var motion = made(MotionKind.WAIVE_CLAUSE).motion();
        way(state).forEach(action -> act(motion, action));
        assertThat(motion.state()).isEqualTo(state);
        return motion;
    }

    private static Stream<MotionAction> way(MotionState state) {
        return switch (state) {
            case WITH_GROUP -> Stream.of();
            case PROPOSED -> Stream.of(MotionAction.AGREE);
            case WITH_BOARD -> Stream.of(MotionAction.AGREE, MotionAction.PASS_ON);
            case CARRIED -> Stream.of(MotionAction.AGREE, MotionAction.PASS_ON, MotionAction.CARRY);
            case LOST -> Stream.of(MotionAction.LOSE);
            case WITHDRAWN -> Stream.of(MotionAction.WITHDRAW);
            case VOID -> Stream.of(MotionAction.AGREE, MotionAction.PASS_ON, MotionAction.MISS);
        };
    }

    private static void act(Motion motion, MotionAction action) {
        Object done =
                switch (action) {
                    case AGREE -> motion.agree();
                    case PASS_ON -> motion.passOn(OF_BOARD);
                    case CARRY, LOSE, WITHDRAW, MISS -> motion.end(action, NOW);
                };
        assertThat(done).isNotNull();
    }

    static Stream<Arguments> everyStateAndAction() {
        return Arrays.stream(MotionState.values())
                .flatMap(state -> Arrays.stream(MotionAction.values()).map(action -> Arguments.of(state, action)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndAction")
    void goesWhereTheTableSaysAndNowhereElse(MotionState state, MotionAction action) {
        var motion = in(state);
        var next = MotionLife.LIFE.next(state, action);
        if (next.isPresent()) {
            act(motion, action);
            assertThat(motion.state()).isEqualTo(next.get());
        } else {
            assertThatThrownBy(() -> act(motion, action))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                            .isEqualTo(new ClosingRefusal.MotionOver()));
        }
    }

    @Test
    void waiversBeginWithTheGroupTheRestWithTheBoard() {
        assertThat(Arrays.stream(MotionKind.values()).filter(MotionKind::isWaiver))
                .containsExactly(MotionKind.WAIVE_CLAUSE, MotionKind.WAIVE_EVALUATION);
        assertThat(made(MotionKind.TERMINATE).motion().state()).isEqualTo(MotionState.WITH_BOARD);
        assertThat(made(MotionKind.WAIVE_CLAUSE).motion().state()).isEqualTo(MotionState.WITH_GROUP);
    }

    @Test
    void isOpenUntilItIsDecided() {
        assertThat(Arrays.stream(MotionState.values()).filter(state -> in(state).isOpen()))
                .containsExactly(MotionState.WITH_GROUP, MotionState.PROPOSED, MotionState.WITH_BOARD);
    }

    @Test
    void tellsOfTheClauseUntilItIsDecided() {
        var motion = made(MotionKind.WAIVE_CLAUSE).motion();
        var told = Change.set("clause", CLAUSE);
        assertThat(motion.agree().changes()).contains(told);
        assertThat(motion.passOn(OF_BOARD).changes()).contains(told);
        assertThat(motion.end(MotionAction.CARRY, NOW).changes()).contains(told);
        assertThat(made(MotionKind.TERMINATE)
                        .motion()
                        .end(MotionAction.LOSE, NOW)
                        .changes())
                .extracting(Change::field)
                .doesNotContain("clause");
    }

    @Test
    void tellsWhatWasMovedAndWhoDecides() {
        var made = made(MotionKind.WAIVE_CLAUSE);
        assertThat(made.event().reason()).contains("Ikke lenger aktuelt");
        assertThat(made.event().changes())
                .extracting(Change::field)
                .containsExactly(
                        "mandate",
                        "kind",
                        "reason",
                        "mover",
                        "resolution",
                        "movedAt",
                        "state",
                        "clause",
                        "clauseVersion");
        var board = in(MotionState.WITH_BOARD);
        assertThat(board.resolution()).isEqualTo(OF_BOARD);
        assertThat(in(MotionState.CARRIED).endedAt()).contains(NOW);
        assertThat(board.moved().clause()).isEqualTo(CLAUSE);
    }
}
