package no.mandat.workflow.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.approval.Share;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.domain.mandate.Routes;
import org.junit.jupiter.api.Test;

/** What both bodies have consented to has one hash for good. */
class RoutesColumnTest {

    private final RoutesColumn column = new RoutesColumn();

    @Test
    void saysOfAStepInTheUsualTimeWhatItSaidBeforeThereWasAnother() {
        assertThat(column.convertToDatabaseColumn(Routes.USUAL))
                .contains("""
                        "OP_ED":[{"asked":"LEADER","act":"APPROVE","quorum":"1/2","threshold":"1/2",\
                        "objectionsBlock":true,"silenceApproves":false,"secret":false,"corrections":false}]""")
                .contains("""
                        {"asked":"BOARD","act":"TAKE_NOTE","quorum":"1/2","threshold":"1/2",\
                        "objectionsBlock":false,"silenceApproves":false,"secret":false,"corrections":false}""")
                .doesNotContain("days", "decidesUpheld");
    }

    @Test
    void readsAStepWithoutATimeAsOneInTheUsualTime() {
        var read = column.convertToEntityAttribute("""
                {"NOTE":[{"asked":"GROUP","act":"APPROVE","quorum":"1/2","threshold":"1/2",
                "objectionsBlock":true,"silenceApproves":false,"secret":false,"corrections":false}]}
                """);
        assertThat(read.of(DeliverableKind.NOTE)).containsExactly(RouteStep.approve(Asked.GROUP));
        assertThat(read.of(DeliverableKind.NOTE).getFirst().days()).isEqualTo(RoundRule.DAYS);
    }

    @Test
    void keepsEverythingOfAStep() {
        var rule = new RoundRule(Share.TWO_THIRDS, new Share(3, 4), false, true, true, true);
        var routes = Routes.USUAL.with(
                DeliverableKind.REPORT,
                List.of(
                        RouteStep.approve(Asked.GROUP).by(rule).within(30),
                        RouteStep.approve(Asked.BOARD).decidingUpheld()));
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(routes)))
                .isEqualTo(routes);
        assertThat(column.convertToEntityAttribute(null)).isEqualTo(Routes.USUAL);
    }
}
