package no.mandat.domain.approval;

import static no.mandat.domain.approval.Hall.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.mandat.domain.approval.Evaluation.Moment;
import no.mandat.domain.shared.PersonId;
import org.junit.jupiter.api.Test;

/** What a round says is missing. */
class FindingTest {

    private static final Standing APPROVES = Standing.of(PositionKind.APPROVE);
    private static final Standing OBJECTS = Standing.of(PositionKind.OBJECT);
    private static final Standing SILENT = Standing.of(null);

    private static List<Finding> of(RoundKind kind, RoundRule rule, Standing... hall) {
        return Evaluation.of(kind, rule, List.of(hall), Moment.OPEN).findings();
    }

    @Test
    void saysOfWhatIsOnlyTakenNoteOfWhoIsWaitedFor() {
        assertThat(of(RoundKind.NOTICE, RoundRule.NOTICE, APPROVES, SILENT, SILENT, Standing.of(PositionKind.RECUSE)))
                .containsExactly(new Finding.AnswersAwaited(2, 3));
        assertThat(of(
                        RoundKind.NOTICE,
                        RoundRule.NOTICE.withSilenceApproving(),
                        APPROVES,
                        Standing.of(PositionKind.ABSTAIN)))
                .containsExactly(new Finding.NoticeTaken(2, 2));
        assertThat(of(RoundKind.NOTICE, RoundRule.NOTICE, Standing.of(PositionKind.RECUSE)))
                .containsExactly(new Finding.NoticeTaken(0, 0));
    }

    @Test
    void saysHowManyApprovalsOutweighAnObjection() {
        assertThat(of(RoundKind.DECISION, RoundRule.USUAL.withoutBlocking(), OBJECTS, SILENT, SILENT))
                .contains(new Finding.ThresholdMissing(0, 1, 2));
    }

    @Test
    void countsWhatLacksForTheQuorumAndTheObjectionsThatStand() {
        assertThat(of(RoundKind.DECISION, RoundRule.USUAL, APPROVES, OBJECTS, SILENT, SILENT, SILENT, SILENT, SILENT))
                .containsExactly(
                        new Finding.QuorumMissing(2, 4),
                        new Finding.ObjectionsStand(1),
                        new Finding.ThresholdMissing(1, 1, 2));
        assertThat(new Finding.QuorumMissing(2, 4).more()).isEqualTo(2);
    }

    @Test
    void saysWhatIsMet() {
        assertThat(of(RoundKind.DECISION, RoundRule.USUAL, APPROVES, APPROVES, SILENT))
                .containsExactly(new Finding.QuorumMet(2, 3), new Finding.ThresholdMet(2, 0));
    }

    @Test
    void saysThatNobodyIsLeft() {
        assertThat(of(RoundKind.DECISION, RoundRule.USUAL, Standing.of(PositionKind.RECUSE)))
                .contains(new Finding.NobodyEligible());
    }

    @Test
    void saysWhatSilenceWillDo() {
        var rule = RoundRule.USUAL.withSilenceApproving();
        assertThat(of(RoundKind.DECISION, rule, APPROVES, SILENT, SILENT, SILENT))
                .contains(new Finding.SilenceApproves(3));
        assertThat(of(RoundKind.DECISION, rule, SILENT, SILENT)).contains(new Finding.SilenceNeedsAnApproval());
        assertThat(of(RoundKind.DECISION, rule, APPROVES, APPROVES))
                .doesNotHaveAnyElementsOfTypes(Finding.SilenceApproves.class, Finding.SilenceNeedsAnApproval.class);
    }

    @Test
    void saysHowManyAnOverrideTakes() {
        assertThat(of(RoundKind.OVERRIDE, RoundRule.OVERRIDE, APPROVES, SILENT, SILENT))
                .containsExactly(new Finding.OverrideMissing(1, 2, 3));
        assertThat(of(RoundKind.OVERRIDE, RoundRule.OVERRIDE, APPROVES, APPROVES, SILENT))
                .containsExactly(new Finding.OverrideMet(2, 3));
    }

    @Test
    void namesTheFirstOfAnElection() {
        var one = Standing.choosing(person(1));
        var other = Standing.choosing(person(2));
        assertThat(of(RoundKind.ELECTION, RoundRule.ELECTION, one, one, other))
                .contains(new Finding.MostVotes(person(1), 2, 3));
        assertThat(of(RoundKind.ELECTION, RoundRule.ELECTION, other, one))
                .contains(new Finding.Tied(List.of(person(1), person(2)), 1));
        assertThat(of(RoundKind.ELECTION, RoundRule.ELECTION, SILENT, Standing.of(PositionKind.ABSTAIN)))
                .contains(new Finding.NoVotes());
    }

    @Test
    void tellsWhoIsFirstInAnElection() {
        var one = Standing.choosing(person(1));
        var other = Standing.choosing(person(2));
        assertThat(first(one, one, other)).containsExactly(person(1));
        assertThat(first(other, one)).containsExactly(person(1), person(2));
        assertThat(first(SILENT, Standing.of(PositionKind.ABSTAIN))).isEmpty();
    }

    private static List<PersonId> first(Standing... voters) {
        return Evaluation.of(RoundKind.ELECTION, RoundRule.ELECTION, List.of(voters), Evaluation.Moment.DEADLINE)
                .first();
    }

    @Test
    void objectionsThatDoNotBlockOnlyCount() {
        assertThat(of(RoundKind.DECISION, RoundRule.USUAL.withoutBlocking(), APPROVES, APPROVES, OBJECTS))
                .containsExactly(new Finding.QuorumMet(3, 3), new Finding.ThresholdMet(2, 1));
    }

    @Test
    void otherSharesAskForMore() {
        var rule = RoundRule.USUAL.with(Share.TWO_THIRDS, Share.TWO_THIRDS).withoutBlocking();
        assertThat(of(RoundKind.DECISION, rule, APPROVES, APPROVES, OBJECTS, SILENT, SILENT, SILENT))
                .containsExactly(new Finding.QuorumMissing(3, 4), new Finding.ThresholdMissing(2, 1, 3));
    }
}
