package no.mandat.domain.approval;

import static no.mandat.domain.approval.Hall.ballot;
import static no.mandat.domain.approval.Hall.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordedPositionTest {

    private static final PositionId FIRST = new PositionId(new UUID(3, 90));
    private static final PositionId SECOND = new PositionId(new UUID(3, 91));
    private static final RecordedBy BY = new RecordedBy(person(8), new MeetingId(new UUID(4, 1)));

    private final Hall hall = Hall.of(3);

    private static VoterNow voter(@Nullable PositionId latest) {
        return new VoterNow(person(0), true, Standing.of(null), latest, false);
    }

    private ApprovalRound.Noting record(PositionKind kind) {
        return hall.round.record(FIRST, ballot(kind), voter(SECOND), BY, hall.now);
    }

    private static void isRefused(ThrowingCallable act, Refusal why) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    @Test
    void isTheVotersAndNamesWhoRecordedIt() {
        var noting = record(PositionKind.OBJECT);
        assertThat(noting.position().voter()).isEqualTo(person(0));
        assertThat(noting.position().recorded()).contains(BY);
        assertThat(noting.position().replaces()).contains(SECOND);
        assertThat(noting.event().changes())
                .contains(new Change("recordedBy", null, BY.person()), new Change("meeting", null, BY.meeting()));
    }

    @Test
    void nobodyIsRecusedByAnother() {
        isRefused(() -> record(PositionKind.RECUSE), new ApprovalRefusal.NotOffered(PositionKind.RECUSE));
    }

    @Test
    void isRefusedWherePositionsAreSecret() {
        var usual = RoundRule.USUAL;
        var secret = Hall.of(3, new RoundRule(usual.quorum(), usual.threshold(), true, false, true, false));
        isRefused(
                () -> secret.round.record(FIRST, ballot(PositionKind.APPROVE), voter(null), BY, secret.now),
                new ApprovalRefusal.NotRecordedInSecret());
    }

    @Test
    void isTakenInADecisionAndInANotice() {
        var notice = new Hall(3, RoundKind.NOTICE, RoundRule.NOTICE, 0);
        assertThat(notice.round
                        .record(FIRST, ballot(PositionKind.APPROVE), voter(null), BY, notice.now)
                        .position()
                        .kind())
                .isEqualTo(PositionKind.APPROVE);
        var override = new Hall(3, RoundKind.OVERRIDE, RoundRule.OVERRIDE, 0);
        isRefused(
                () -> override.round.record(FIRST, ballot(PositionKind.APPROVE), voter(null), BY, override.now),
                new ApprovalRefusal.NotForRecording());
    }

    @Test
    void isStruckAndTheOneBeforeCountsAgain() {
        var position = record(PositionKind.OBJECT).position();
        var striking = Strike.strike(hall.round, position, voter(FIRST), SECOND, "Jeg sa ja.", hall.now);
        assertThat(striking.strike().position()).isEqualTo(FIRST);
        assertThat(striking.strike().restores()).contains(SECOND);
        assertThat(striking.strike().reason()).isEqualTo("Jeg sa ja.");
        assertThat(striking.strike().at()).isEqualTo(hall.now);
        assertThat(striking.event().reason()).contains("Jeg sa ja.");
    }

    @Test
    void whatOneSentOneselfIsNotStruck() {
        assertThat(hall.cast(0, PositionKind.OBJECT)).isEmpty();
        var own = hall.positions.getFirst();
        isRefused(
                () -> Strike.strike(hall.round, own, voter(own.id()), null, "Nei.", hall.now),
                new ApprovalRefusal.NotRecorded());
    }

    @Test
    void whatCountsNoMoreIsNotStruck() {
        var position = record(PositionKind.OBJECT).position();
        isRefused(
                () -> Strike.strike(hall.round, position, voter(SECOND), null, "Nei.", hall.now),
                new ApprovalRefusal.CountsNoMore());
    }

    @Test
    void anObjectionThatIsStruckAfterTheEndLetsItPass() {
        assertThat(hall.cast(0, PositionKind.OBJECT)).isEmpty();
        assertThat(hall.cast(1, PositionKind.APPROVE)).isEmpty();
        assertThat(hall.cast(2, PositionKind.APPROVE)).isEmpty();
        hall.waitForTheDeadline();
        assertThat(hall.round.state()).isEqualTo(RoundState.FAILED);

        var again = hall.round
                .evaluateAgain(Standing.of(PositionKind.OBJECT), Standing.of(null))
                .orElseThrow();
        assertThat(again.turned()).isTrue();
        assertThat(again.before()).isEqualTo(RoundState.FAILED);
        assertThat(again.outcome()).isEqualTo(RoundState.PASSED);
        assertThat(again.changes())
                .contains(
                        new Change("state", RoundState.FAILED, RoundState.PASSED),
                        Change.set("hash", hall.round.about().hash()),
                        new Change("objections", 1, 0),
                        new Change("silent", 0, 1));
        assertThat(hall.round.evaluateAgain(Standing.of(null), Standing.of(null)))
                .isEmpty();
    }

    @Test
    void anOpenRoundIsNotEvaluatedAgain() {
        assertThat(hall.round.evaluateAgain(Standing.of(PositionKind.OBJECT), Standing.of(null)))
                .isEmpty();
    }

    @Test
    void aStrikeBelongsToItsPosition() {
        assertThat(new StrikeKey(FIRST).field()).isEqualTo("struck");
    }
}
