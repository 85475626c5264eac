package no.mandat.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.approval.Share;
import no.mandat.domain.mandate.RouteStep.Act;
import no.mandat.domain.mandate.RouteStep.Asked;
import org.junit.jupiter.api.Test;

/** domain.md, Deliverables, "Routes". */
class RoutesTest {

    @Test
    void eachKindHasItsUsualWay() {
        assertThat(Routes.USUAL.steps().keySet()).containsExactly(DeliverableKind.values());
        assertThat(Routes.USUAL.of(DeliverableKind.NOTE))
                .extracting(RouteStep::asked)
                .containsExactly(Asked.GROUP, Asked.BOARD);
        assertThat(Routes.USUAL.of(DeliverableKind.FINAL_REPORT))
                .extracting(RouteStep::asked)
                .containsExactly(Asked.GROUP_IN_CLOSING_MEETING, Asked.BOARD);
        assertThat(Routes.USUAL.of(DeliverableKind.PROGRESS_REPORT))
                .extracting(RouteStep::act)
                .containsExactly(Act.APPROVE, Act.TAKE_NOTE);
        assertThat(Routes.USUAL.of(DeliverableKind.OP_ED))
                .extracting(RouteStep::asked)
                .containsExactly(Asked.LEADER);
    }

    @Test
    void nobodyStopsWhatIsOnlyTakenNoteOf() {
        assertThat(Routes.USUAL
                        .of(DeliverableKind.PROGRESS_REPORT)
                        .getLast()
                        .rule()
                        .objectionsBlock())
                .isFalse();
    }

    @Test
    void stepsAreOpenForTwoWeeksUnlessTheySayOtherwise() {
        assertThat(Routes.USUAL.of(DeliverableKind.NOTE))
                .extracting(RouteStep::days)
                .containsExactly(14, 14);
        assertThat(RouteStep.approve(Asked.BOARD).within(21).days()).isEqualTo(21);
    }

    @Test
    void noRuleHindersWhatIsOnlyTakenNoteOf() {
        var strict = new RoundRule(Share.TWO_THIRDS, Share.TWO_THIRDS, true, true, true, true);
        assertThat(RouteStep.takeNote(Asked.BOARD).by(strict).rule())
                .isEqualTo(new RoundRule(Share.HALF, Share.HALF, false, false, true, false));
        assertThat(RouteStep.approve(Asked.BOARD).within(9).onlyTakingNote())
                .isEqualTo(RouteStep.takeNote(Asked.BOARD).within(9));
    }

    @Test
    void areNamedWhereTheyAreOthersThanUsual() {
        assertThat(Routes.USUAL.named()).isNull();
        var way = List.of(
                RouteStep.approve(Asked.GROUP).by(new RoundRule(Share.HALF, Share.TWO_THIRDS, false, true, true, true)),
                RouteStep.takeNote(Asked.BOARD).within(7));
        var routes = Routes.USUAL.with(DeliverableKind.REPORT, way);
        assertThat(routes.named()).singleElement().satisfies(named -> {
            assertThat(named.code()).isEqualTo("REPORT>GROUP APPROVE 14 1/2 2/3 SHC>BOARD TAKE_NOTE 7 1/2 1/2 -");
            assertThat(Routes.Way.ofCode(named.code())).isEqualTo(named);
        });
        assertThat(routes.differingFrom(Routes.USUAL)).containsExactly(new Routes.Way(DeliverableKind.REPORT, way));
        assertThat(routes.with(DeliverableKind.REPORT, Routes.USUAL.of(DeliverableKind.REPORT)))
                .isEqualTo(Routes.USUAL);
    }

    @Test
    void onlyTheBoardsApprovalDecidesOnWhatTheGroupUpholds() {
        var board = RouteStep.approve(Asked.BOARD).decidingUpheld();
        var way = new Routes.Way(DeliverableKind.NOTE, List.of(RouteStep.approve(Asked.GROUP), board));

        assertThat(board.decidesUpheld()).isTrue();
        assertThat(way.code()).endsWith(">BOARD APPROVE 14 1/2 1/2 BU");
        assertThat(Routes.Way.ofCode(way.code())).isEqualTo(way);
        assertThat(board.within(7).by(board.rule()).decidesUpheld()).isTrue();
        assertThat(board.onlyTakingNote().decidesUpheld()).isFalse();
        assertThat(RouteStep.takeNote(Asked.BOARD).decidingUpheld().decidesUpheld())
                .isFalse();
        assertThat(RouteStep.approve(Asked.GROUP).decidingUpheld().decidesUpheld())
                .isFalse();
    }

    @Test
    void aKindThatIsNotNamedHasNoSteps() {
        assertThat(new Routes(Map.of()).of(DeliverableKind.NOTE)).isEmpty();
    }
}
