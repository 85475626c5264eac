package no.mandat.web.milestone;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.mandat.web.shared.TimelineZoom;
import org.jspecify.annotations.Nullable;

/**
 * What a plan's page shows, as it stands in its address: {@code ?show=overdue&zoom=month&open=…}. What the address says wrongly
 * is passed over.
 *
 * @param open the milestone that is unfolded, by its id
 */
record PlanState(
        PlanFilter show, TimelineZoom zoom, @Nullable String open) {

    private static final String SHOW = "show";
    private static final String ZOOM = "zoom";
    private static final String OPEN = "open";

    static PlanState of(QueryParameters address) {
        return new PlanState(
                constant(PlanFilter.class, address, SHOW).orElse(PlanFilter.ALL),
                constant(TimelineZoom.class, address, ZOOM).orElse(TimelineZoom.WHOLE),
                address.getSingleParameter(OPEN).orElse(null));
    }

    QueryParameters address() {
        Map<String, String> values = new LinkedHashMap<>();
        if (show != PlanFilter.ALL) {
            values.put(SHOW, show.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (zoom != TimelineZoom.WHOLE) {
            values.put(ZOOM, zoom.name().toLowerCase(java.util.Locale.ROOT));
        }
        if (open != null) {
            values.put(OPEN, open);
        }
        return QueryParameters.simple(values);
    }

    PlanState showing(PlanFilter next) {
        return new PlanState(next, zoom, open);
    }

    PlanState zoomed(TimelineZoom next) {
        return new PlanState(show, next, open);
    }

    PlanState opened(@Nullable String id) {
        return new PlanState(show, zoom, id);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, QueryParameters address, String name) {
        var said = address.getSingleParameter(name).orElse("");
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(said))
                .findFirst();
    }
}
