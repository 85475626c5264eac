package no.mandat.domain.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.mandate.Contents;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.party.TwoKeys;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.junit.jupiter.api.Test;

class CommunicationPlanTest {

    private static final Instant NOW = Instant.parse("2026-09-01T09:00:00Z");
    private static final MandateId MANDATE = new MandateId(new UUID(1, 1));

    private final CommunicationPlan plan = new CommunicationPlan(MANDATE);
    private final TwoKeys keys = Contents.keys(true);

    private void confirm(PersonId person) {
        var ignored = plan.confirm(person, keys, NOW);
    }

    private void change() {
        var ignored = plan.change();
    }

    private void refuses(PersonId person, TwoKeys with, Refusal why) {
        assertThatThrownBy(() -> plan.confirm(person, with, NOW))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(why));
    }

    @Test
    void isConfirmedByBothAndByNeitherAlone() {
        change();
        assertThat(plan.confirmation()).isEqualTo(PlanConfirmation.ASKED);
        var first = plan.confirm(Contents.SECRETARY, keys, NOW);
        assertThat(first.subject()).isEqualTo(Subject.of(CommunicationPlan.class, MANDATE));
        assertThat(first.changes())
                .containsExactly(
                        Change.set("secretary", Contents.SECRETARY),
                        Change.set("secretaryEdition", 1),
                        Change.set("secretaryAt", NOW));
        assertThat(plan.confirmation()).isEqualTo(PlanConfirmation.ASKED);
        assertThat(plan.keyOf(Contents.LEADER, keys)).contains(ParticipationKey.GROUP);
        assertThat(plan.confirm(Contents.LEADER, keys, NOW).changes())
                .containsExactly(
                        Change.set("leader", Contents.LEADER),
                        Change.set("leaderEdition", 1),
                        Change.set("leaderAt", NOW),
                        Change.set("confirmedEdition", 1));
        assertThat(plan.confirmation()).isEqualTo(PlanConfirmation.CONFIRMED);
        refuses(Contents.LEADER, keys, new CommunicationRefusal.ConfirmedAlready());
    }

    @Test
    void isConfirmedAnewWhenItWasChanged() {
        change();
        confirm(Contents.LEADER);
        confirm(Contents.SECRETARY);
        assertThat(plan.change().changes()).containsExactly(new Change("edition", 1, 2));
        assertThat(plan.confirmation()).isEqualTo(PlanConfirmation.CHANGED);
        assertThat(plan.isConfirmed()).isFalse();
        confirm(Contents.LEADER);
        assertThat(plan.confirmation()).as("only one of both").isEqualTo(PlanConfirmation.CHANGED);
        confirm(Contents.SECRETARY);
        assertThat(plan.confirmation()).isEqualTo(PlanConfirmation.CONFIRMED);
    }

    @Test
    void isConfirmedByNobodyElse() {
        change();
        refuses(Contents.MEMBER, keys, new CommunicationRefusal.NotYoursToConfirm());
        confirm(Contents.SECRETARY);
        refuses(Contents.SECRETARY, keys, new CommunicationRefusal.ConfirmedAlready());
    }

    @Test
    void isConfirmedByAVotingMemberWhileNobodyLeads() {
        change();
        var leaderless = Contents.keys(false);
        assertThat(plan.keyOf(Contents.MEMBER, leaderless)).contains(ParticipationKey.GROUP);
        assertThat(plan.keyOf(Contents.LEADER, leaderless)).isEmpty();
    }

    @Test
    void hasNothingToConfirmBeforeAnythingIsPlanned() {
        refuses(Contents.LEADER, keys, new CommunicationRefusal.NothingToConfirm());
        assertThat(plan.keyOf(Contents.LEADER, keys)).isEmpty();
    }
}
