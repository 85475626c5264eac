package no.mandat.workflow.mandate;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.mandat.domain.approval.RoundRule;
import no.mandat.domain.approval.Share;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.Routes;
import no.mandat.workflow.shared.Json;
import org.jspecify.annotations.Nullable;

/** Routes as one JSON document: for each kind the array of its steps. Where none is kept they are the usual ones. */
@Converter(autoApply = true)
public class RoutesColumn implements AttributeConverter<Routes, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Routes routes) {
        return routes == null ? null : json(routes).build().toString();
    }

    @Override
    public Routes convertToEntityAttribute(@Nullable String json) {
        if (json == null) {
            return Routes.USUAL;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return routes(reader.readObject());
        }
    }

    static JsonObjectBuilder json(Routes routes) {
        var json = Json.createObjectBuilder();
        routes.steps().forEach((kind, steps) -> json.add(kind.name(), steps(steps)));
        return json;
    }

    static Routes routes(JsonObject json) {
        Map<DeliverableKind, List<RouteStep>> routes = new EnumMap<>(DeliverableKind.class);
        json.forEach((kind, steps) -> routes.put(DeliverableKind.valueOf(kind), steps((JsonArray) steps)));
        return new Routes(routes);
    }

    /** The steps of one route, as they were written. */
    public static List<RouteStep> steps(JsonArray json) {
        return json.getValuesAs(JsonObject.class).stream()
                .map(RoutesColumn::step)
                .toList();
    }

    /** The steps of one route. */
    public static JsonArrayBuilder steps(List<RouteStep> steps) {
        var array = Json.createArrayBuilder();
        steps.forEach(step -> array.add(step(step)));
        return array;
    }

    /** The usual time and the group's last word are left away, so that a document says the same, and has the same hash, as before there was another. */
    private static JsonObjectBuilder step(RouteStep step) {
        var json = Json.createObjectBuilder()
                .add("asked", step.asked().name())
                .add("act", step.act().name())
                .add("quorum", step.rule().quorum().toString())
                .add("threshold", step.rule().threshold().toString())
                .add("objectionsBlock", step.rule().objectionsBlock())
                .add("silenceApproves", step.rule().silenceApproves())
                .add("secret", step.rule().secret())
                .add("corrections", step.rule().corrections());
        if (step.days() != RoundRule.DAYS) {
            json.add("days", step.days());
        }
        return step.decidesUpheld() ? json.add("decidesUpheld", true) : json;
    }

    private static RouteStep step(JsonObject json) {
        var rule = new RoundRule(
                Share.of(json.getString("quorum")),
                Share.of(json.getString("threshold")),
                json.getBoolean("objectionsBlock"),
                json.getBoolean("silenceApproves"),
                json.getBoolean("secret"),
                json.getBoolean("corrections"));
        return new RouteStep(
                RouteStep.Asked.valueOf(json.getString("asked")),
                RouteStep.Act.valueOf(json.getString("act")),
                rule,
                json.getInt("days", RoundRule.DAYS),
                json.getBoolean("decidesUpheld", false));
    }
}
