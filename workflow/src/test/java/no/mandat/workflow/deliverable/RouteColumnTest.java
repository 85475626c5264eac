package no.mandat.workflow.deliverable;

import static org.assertj.core.api.Assertions.assertThat;

import no.mandat.domain.deliverable.Route;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RouteColumnTest {

    private final RouteColumn column = new RouteColumn();

    @ParameterizedTest
    @EnumSource
    void keepsTheWayOfEveryKind(DeliverableKind kind) {
        var route = new Route(Routes.USUAL.of(kind));

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(route)))
                .isEqualTo(route);
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(route.upheld())))
                .isEqualTo(route.upheld())
                .satisfies(upheld -> assertThat(upheld.steps())
                        .filteredOn(step -> step.asked() == RouteStep.Asked.BOARD)
                        .extracting(RouteStep::act)
                        .doesNotContain(RouteStep.Act.APPROVE));
    }

    @Test
    void keepsThatThereIsNone() {
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(Route.NONE)))
                .isEqualTo(Route.NONE);
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}
