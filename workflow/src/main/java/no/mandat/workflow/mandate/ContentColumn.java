package no.mandat.workflow.mandate;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.mandate.Demand;
import no.mandat.domain.mandate.Demands;
import no.mandat.domain.mandate.MandateContent;
import no.mandat.domain.mandate.Period;
import no.mandat.domain.mandate.PlannedDate;
import no.mandat.domain.mandate.PlannedSeat;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.domain.shared.SeatId;
import no.mandat.workflow.shared.Json;
import org.jspecify.annotations.Nullable;

/** What both bodies of a mandate agree on, as one JSON document (docs/decisions/0035). What is empty is left away. */
@Converter(autoApply = true)
public class ContentColumn implements AttributeConverter<MandateContent, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable MandateContent content) {
        return content == null ? null : json(content);
    }

    @Override
    public @Nullable MandateContent convertToEntityAttribute(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return content(reader.readObject());
        }
    }

    /** The document. */
    static String json(MandateContent content) {
        var json = Json.createObjectBuilder().add("title", content.title());
        Optional.ofNullable(content.period().firstDay()).ifPresent(day -> json.add("firstDay", day.toString()));
        return json.add("lastDay", content.period().lastDay().toString())
                .add("clauses", ClauseTreeColumn.array(content.clauses()))
                .add("plan", plan(content.plan()))
                .add("seats", seats(content.seats()))
                .add("demands", demands(content.demands()))
                .add("routes", RoutesColumn.json(content.routes()))
                .build()
                .toString();
    }

    private static MandateContent content(JsonObject json) {
        return new MandateContent(
                json.getString("title"),
                new Period(
                        json.containsKey("firstDay") ? LocalDate.parse(json.getString("firstDay")) : null,
                        LocalDate.parse(json.getString("lastDay"))),
                ClauseTreeColumn.tree(json.getJsonArray("clauses")),
                json.getJsonArray("plan").getValuesAs(JsonObject.class).stream()
                        .map(ContentColumn::date)
                        .toList(),
                json.getJsonArray("seats").getValuesAs(JsonObject.class).stream()
                        .map(ContentColumn::seat)
                        .toList(),
                Demands.of(json.getJsonArray("demands").getValuesAs(JsonObject.class).stream()
                        .map(demand -> new Demand(category(demand), demand.getInt("minimum")))
                        .toList()),
                RoutesColumn.routes(json.getJsonObject("routes")));
    }

    private static JsonArrayBuilder plan(List<PlannedDate> plan) {
        var array = Json.createArrayBuilder();
        plan.forEach(date -> array.add(Json.createObjectBuilder()
                .add("milestone", date.milestone().toString())
                .add("title", date.title())
                .add("due", date.due().toString())
                .add("wholeMonth", date.wholeMonth())
                .add("boardControlled", date.boardControlled())));
        return array;
    }

    private static PlannedDate date(JsonObject json) {
        return new PlannedDate(
                new MilestoneId(UUID.fromString(json.getString("milestone"))),
                json.getString("title"),
                LocalDate.parse(json.getString("due")),
                json.getBoolean("wholeMonth"),
                json.getBoolean("boardControlled"));
    }

    private static JsonArrayBuilder seats(List<PlannedSeat> seats) {
        var array = Json.createArrayBuilder();
        seats.forEach(seat -> array.add(seat(seat)));
        return array;
    }

    private static JsonObjectBuilder seat(PlannedSeat seat) {
        var json = Json.createObjectBuilder()
                .add("id", seat.id().toString())
                .add("category", seat.category().name())
                .add("voting", seat.voting());
        Optional.ofNullable(seat.organisation())
                .ifPresent(organisation ->
                        json.add("organisation", organisation.toString()).add("name", seat.name()));
        return json;
    }

    private static PlannedSeat seat(JsonObject json) {
        return new PlannedSeat(
                new SeatId(UUID.fromString(json.getString("id"))),
                json.containsKey("organisation")
                        ? new OrganisationId(UUID.fromString(json.getString("organisation")))
                        : null,
                json.getString("name", ""),
                category(json),
                json.getBoolean("voting"));
    }

    private static JsonArrayBuilder demands(Demands demands) {
        var array = Json.createArrayBuilder();
        demands.all()
                .forEach(demand -> array.add(Json.createObjectBuilder()
                        .add("category", demand.category().name())
                        .add("minimum", demand.minimum())));
        return array;
    }

    private static OrganisationCategory category(JsonObject json) {
        return OrganisationCategory.valueOf(json.getString("category"));
    }
}
