package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.deliverable.Route;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.deliverable.MyDeliverableRow.Waits;
import no.mandat.workflow.deliverable.MyDeliverables.Whole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MyDeliverablesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Set<Permission> LEADS = Set.of(Permission.FINISH_DELIVERABLES);
    private static final Set<Permission> RUNS = Set.of(Permission.RUN_DELIVERABLES);

    private static Whole whole(DeliverableState state, boolean confirmed, boolean asked, @Nullable Instant embargo) {
        return new Whole(
                new DeliverableId(new UUID(1, 1)),
                new MandateId(new UUID(1, 2)),
                "Ulv i utmark",
                state,
                confirmed,
                asked,
                embargo,
                false,
                false,
                false,
                false,
                new Route(List.of(RouteStep.approve(Asked.GROUP))),
                1,
                false);
    }

    private static Whole inClosingMeeting(boolean asked, boolean onAgenda) {
        var one = whole(DeliverableState.READY, true, asked, null);
        return new Whole(
                one.id(),
                one.mandate(),
                one.title(),
                one.state(),
                one.confirmed(),
                one.asked(),
                one.embargo(),
                one.leaderPartial(),
                one.corrected(),
                one.returned(),
                one.editor(),
                new Route(List.of(RouteStep.approve(Asked.GROUP_IN_CLOSING_MEETING))),
                1,
                onAgenda);
    }

    private static @Nullable Waits waits(Whole one, Set<Permission> allowed) {
        return MyDeliverables.waits(one, allowed, false, NOW);
    }

    @Test
    void theLeaderConfirmsAndThenFinishesWhatNothingHinders() {
        assertThat(waits(whole(DeliverableState.DRAFT, false, false, null), LEADS))
                .isEqualTo(Waits.CONFIRM);
        assertThat(waits(whole(DeliverableState.DRAFT, true, false, null), LEADS))
                .isNull();
        var reviewed = whole(DeliverableState.IN_REVIEW, true, false, null);
        assertThat(waits(reviewed, LEADS)).isEqualTo(Waits.FINISH);
        assertThat(MyDeliverables.waits(reviewed, LEADS, true, NOW)).isNull();
        assertThat(waits(reviewed, RUNS)).isNull();
        assertThat(waits(whole(DeliverableState.IN_REVIEW, false, false, null), LEADS))
                .isEqualTo(Waits.CONFIRM);
    }

    @Test
    void whatTheClosingMeetingDecidesOnIsPutOnItsAgenda() {
        assertThat(waits(inClosingMeeting(false, false), RUNS)).isEqualTo(Waits.PUT_ON_AGENDA);
        assertThat(waits(inClosingMeeting(false, true), RUNS))
                .as("its round is opened from there")
                .isNull();
        assertThat(waits(inClosingMeeting(true, true), RUNS)).isNull();
        assertThat(waits(inClosingMeeting(false, false), LEADS)).isNull();
    }

    @Test
    void theSecretariatAsksTheNextStepAndPublishes() {
        assertThat(waits(whole(DeliverableState.READY, true, false, null), RUNS))
                .isEqualTo(Waits.ASK);
        assertThat(waits(whole(DeliverableState.IN_APPROVAL, true, true, null), RUNS))
                .isNull();
        assertThat(waits(whole(DeliverableState.IN_APPROVAL, true, false, null), RUNS))
                .isEqualTo(Waits.ASK);
        assertThat(waits(whole(DeliverableState.IN_APPROVAL, true, false, null), LEADS))
                .isNull();
        assertThat(waits(whole(DeliverableState.APPROVED, true, false, null), RUNS))
                .isEqualTo(Waits.PUBLISH);
        assertThat(waits(whole(DeliverableState.APPROVED, true, false, NOW), RUNS))
                .as("the embargo is over")
                .isEqualTo(Waits.PUBLISH);
        assertThat(waits(whole(DeliverableState.APPROVED, true, false, NOW.plusSeconds(1)), RUNS))
                .isNull();
        assertThat(waits(whole(DeliverableState.PUBLISHED, true, false, null), RUNS))
                .isNull();
    }

    private static Whole returned(DeliverableState state, boolean editor) {
        var one = whole(state, true, false, null);
        return new Whole(
                one.id(),
                one.mandate(),
                one.title(),
                one.state(),
                one.confirmed(),
                one.asked(),
                one.embargo(),
                one.leaderPartial(),
                one.corrected(),
                true,
                editor,
                one.route(),
                one.step(),
                one.onAgenda());
    }

    @Test
    void whatWasReturnedWaitsForItsEditorsAndLeaderUntilItIsHandedToTheGroupAgain() {
        var members = Set.of(Permission.WRITE_DELIVERABLES);
        var draft = returned(DeliverableState.DRAFT, false);
        assertThat(waits(draft, LEADS)).isEqualTo(Waits.REWORK);
        assertThat(waits(draft, RUNS)).isEqualTo(Waits.REWORK);
        assertThat(waits(draft, members)).as("nobody named them").isNull();
        assertThat(waits(returned(DeliverableState.DRAFT, true), members)).isEqualTo(Waits.REWORK);
        assertThat(waits(returned(DeliverableState.DRAFT, true), Set.of()))
                .as("they don't write there any more")
                .isNull();
        assertThat(waits(returned(DeliverableState.IN_REVIEW, true), members)).isNull();
        assertThat(waits(whole(DeliverableState.DRAFT, true, false, null), LEADS))
                .as("nobody returned it")
                .isNull();
    }
}
