package no.mandat.domain.mandate;

import static no.mandat.domain.mandate.RouteStep.Asked.BOARD;
import static no.mandat.domain.mandate.RouteStep.Asked.GROUP;
import static no.mandat.domain.mandate.RouteStep.Asked.GROUP_IN_CLOSING_MEETING;
import static no.mandat.domain.mandate.RouteStep.Asked.LEADER;
import static no.mandat.domain.mandate.RouteStep.approve;
import static no.mandat.domain.mandate.RouteStep.takeNote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.approval.Share;
import no.mandat.domain.mandate.MandateRefusal.BoardBeforeGroup;
import no.mandat.domain.mandate.MandateRefusal.NobodyApproves;
import no.mandat.domain.mandate.MandateRefusal.RouteDays;
import no.mandat.domain.mandate.MandateRefusal.RouteLength;
import no.mandat.domain.mandate.MandateRefusal.RouteShares;
import no.mandat.domain.mandate.MandateRefusal.SilenceInFinalReport;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which routes a mandate may lay down. */
class RouteRuleTest {

    private static final DeliverableKind NOTE = DeliverableKind.NOTE;
    private static final DeliverableKind FINAL = DeliverableKind.FINAL_REPORT;

    private static void allows(DeliverableKind kind, RouteStep... way) {
        assertThat(RouteRule.fault(kind, List.of(way))).isEmpty();
    }

    private static void refuses(MandateRefusal why, DeliverableKind kind, RouteStep... way) {
        assertThat(RouteRule.fault(kind, List.of(way))).contains(why);
    }

    @Test
    void allowsTheUsualWays() {
        assertThatCode(() -> RouteRule.require(Routes.USUAL)).doesNotThrowAnyException();
    }

    @Test
    void refusesWhereOneKindCantGoItsWay() {
        var routes = Routes.USUAL.with(DeliverableKind.OP_ED, List.of());
        assertThatThrownBy(() -> RouteRule.require(routes))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new RouteLength(DeliverableKind.OP_ED, 4)));
    }

    @Test
    void takesOneToFourSteps() {
        refuses(new RouteLength(NOTE, 4), NOTE);
        allows(NOTE, approve(LEADER));
        assertThat(RouteRule.fault(NOTE, Collections.nCopies(4, approve(GROUP))))
                .isEmpty();
        assertThat(RouteRule.fault(NOTE, Collections.nCopies(5, approve(GROUP))))
                .contains(new RouteLength(NOTE, 4));
    }

    @Test
    void wantsSomebodyWhoApproves() {
        refuses(new NobodyApproves(NOTE), NOTE, takeNote(GROUP), takeNote(BOARD));
        allows(NOTE, takeNote(GROUP), approve(BOARD));
    }

    @Test
    void theGroupApprovesBeforeTheBoard() {
        refuses(new BoardBeforeGroup(NOTE), NOTE, approve(BOARD), approve(GROUP));
        refuses(new BoardBeforeGroup(FINAL), FINAL, approve(BOARD), approve(GROUP_IN_CLOSING_MEETING));
        refuses(new BoardBeforeGroup(NOTE), NOTE, approve(GROUP), approve(BOARD), approve(GROUP));
        allows(NOTE, takeNote(BOARD), approve(GROUP));
        allows(NOTE, approve(BOARD), takeNote(GROUP));
        allows(NOTE, approve(BOARD));
        allows(NOTE, approve(LEADER), approve(BOARD));
    }

    @ParameterizedTest
    @EnumSource(DeliverableKind.class)
    void silenceApprovesAnythingButAFinalReport(DeliverableKind kind) {
        var silent = approve(GROUP).by(RoundRule.USUAL.withSilenceApproving());
        if (kind == FINAL) {
            refuses(new SilenceInFinalReport(), kind, silent);
        } else {
            allows(kind, silent);
        }
    }

    @ParameterizedTest
    @CsvSource({"1/2,1/2,true", "1/1,2/3,true", "2/3,99/100,true", "1/3,1/2,false", "1/2,1/3,false", "1/2,1/1,false"})
    void sharesAreAHalfOrMoreAndNoMajorityIsMoreThanAll(String quorum, String threshold, boolean allowed) {
        var step = approve(GROUP).by(RoundRule.USUAL.with(Share.of(quorum), Share.of(threshold)));
        if (allowed) {
            allows(NOTE, step);
        } else {
            refuses(new RouteShares(NOTE), NOTE, step);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 60})
    void givesADayToSixty(int days) {
        allows(NOTE, approve(GROUP).within(days));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 61})
    void givesNoOtherTime(int days) {
        refuses(new RouteDays(NOTE, 1, 60), NOTE, approve(GROUP).within(days));
    }
}
