package no.mandat.web.shared;

import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.Routes;

/** How what a group delivers is to be approved, to be worked on: for each kind its steps in their order. */
public final class RoutesField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<DeliverableKind, RouteField> ways = new EnumMap<>(DeliverableKind.class);
    private final transient Routes before;

    /** Shows those. */
    public RoutesField(Routes routes) {
        addClassName("routes-field");
        for (var kind : DeliverableKind.values()) {
            var way = new RouteField(kind, Routes.USUAL.of(kind));
            way.show(routes.of(kind));
            ways.put(kind, way);
            add(way);
        }
        before = value();
    }

    /** Shows others than at first. */
    public void show(Routes routes) {
        ways.forEach((kind, way) -> way.show(routes.of(kind)));
    }

    /** What is filled in. */
    public Routes value() {
        var routes = new Routes(Map.of());
        for (var way : ways.entrySet()) {
            routes = routes.with(way.getKey(), way.getValue().value());
        }
        return routes;
    }

    /** Whether every number that is asked for is one. */
    public boolean isWhole() {
        return ways.values().stream().map(RouteField::isWhole).reduce(true, Boolean::logicalAnd);
    }

    /** Whether something is filled in that it didn't show at first. */
    public boolean isChanged() {
        return !value().equals(before);
    }
}
