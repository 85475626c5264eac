package no.mandat.workflow.deliverable;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import no.mandat.domain.deliverable.Route;
import no.mandat.workflow.mandate.RoutesColumn;
import no.mandat.workflow.shared.Json;
import org.jspecify.annotations.Nullable;

/** The steps by which a text is approved, as a JSON array. */
@Converter(autoApply = true)
public class RouteColumn implements AttributeConverter<Route, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Route route) {
        return route == null ? null : RoutesColumn.steps(route.steps()).build().toString();
    }

    @Override
    public @Nullable Route convertToEntityAttribute(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return new Route(RoutesColumn.steps(reader.readArray()));
        }
    }
}
