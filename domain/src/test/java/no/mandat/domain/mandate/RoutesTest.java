package no.mandat.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
    void aKindThatIsNotNamedHasNoSteps() {
        assertThat(new Routes(Map.of()).of(DeliverableKind.NOTE)).isEmpty();
    }
}
