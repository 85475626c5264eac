package no.mandat.workflow.meeting;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.meeting.AttendeeRole;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MinutesContent;
import no.mandat.domain.meeting.Outcome;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.meeting.Quorum;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.workflow.shared.Json;
import org.jspecify.annotations.Nullable;

/** What minutes say, as one JSON document: that is what is hashed. What isn't there is left away. */
@Converter(autoApply = true)
public class MinutesColumn implements AttributeConverter<MinutesContent, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable MinutesContent content) {
        return content == null ? null : json(content);
    }

    @Override
    public @Nullable MinutesContent convertToEntityAttribute(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return content(reader.readObject());
        }
    }

    /** The document. */
    static String json(MinutesContent content) {
        var json = Json.createObjectBuilder()
                .add("number", number(content.number()))
                .add("kind", content.kind().name())
                .add("language", content.language())
                .add("title", content.title())
                .add("body", content.body())
                .add("beganAt", content.beganAt().toString())
                .add("endedAt", content.endedAt().toString());
        add(json, "place", content.place());
        if (content.previous() != null) {
            json.add("previous", number(content.previous()));
        }
        return json.add("people", array(content.people(), MinutesColumn::json))
                .add("items", array(content.items(), MinutesColumn::json))
                .add("corrections", array(content.corrections(), MinutesColumn::json))
                .add("remarks", array(content.remarks(), MinutesColumn::json))
                .build()
                .toString();
    }

    private static MinutesContent content(JsonObject json) {
        return new MinutesContent(
                number(json.getJsonObject("number")),
                MeetingKind.valueOf(json.getString("kind")),
                json.getString("language"),
                json.getString("title"),
                json.getString("body"),
                text(json, "place"),
                Instant.parse(json.getString("beganAt")),
                Instant.parse(json.getString("endedAt")),
                json.containsKey("previous") ? number(json.getJsonObject("previous")) : null,
                list(json, "people", MinutesColumn::someone),
                list(json, "items", MinutesColumn::item),
                list(json, "corrections", MinutesColumn::correction),
                list(json, "remarks", MinutesColumn::printed));
    }

    private static JsonObjectBuilder number(MeetingNumber number) {
        return Json.createObjectBuilder().add("number", number.number()).add("year", number.numberYear());
    }

    private static MeetingNumber number(JsonObject json) {
        return new MeetingNumber(json.getInt("number"), json.getInt("year"));
    }

    private static JsonObjectBuilder json(MinutesContent.Someone someone) {
        var json = Json.createObjectBuilder()
                .add("attendee", someone.attendee().toString())
                .add("name", someone.name())
                .add("role", someone.role().name())
                .add("presence", someone.presence().name());
        add(json, "organisation", someone.organisation());
        add(json, "arrivedAt", someone.arrivedAt());
        add(json, "leftAt", someone.leftAt());
        add(json, "deputy", someone.deputy());
        return json;
    }

    private static MinutesContent.Someone someone(JsonObject json) {
        return new MinutesContent.Someone(
                new AttendeeId(UUID.fromString(json.getString("attendee"))),
                json.getString("name"),
                text(json, "organisation"),
                AttendeeRole.valueOf(json.getString("role")),
                Presence.valueOf(json.getString("presence")),
                instant(json, "arrivedAt"),
                instant(json, "leftAt"),
                text(json, "deputy"));
    }

    private static JsonObjectBuilder json(MinutesContent.Item item) {
        var json = Json.createObjectBuilder()
                .add("id", item.id().toString())
                .add("number", item.number())
                .add("title", item.title())
                .add("kind", item.kind().name())
                .add("notes", item.notes())
                .add("decision", item.decision());
        add(json, "presenter", item.presenter());
        add(json, "outcome", item.outcome());
        if (item.quorum() != null) {
            json.add("present", item.quorum().present())
                    .add("eligible", item.quorum().eligible());
        }
        return json.add("recused", Json.createArrayBuilder(item.recused()))
                .add("actions", array(item.actions(), MinutesColumn::json))
                .add("contributions", Json.createArrayBuilder(item.contributions()))
                .add("classification", json(item.classification()));
    }

    private static MinutesContent.Item item(JsonObject json) {
        return new MinutesContent.Item(
                new AgendaItemId(UUID.fromString(json.getString("id"))),
                json.getInt("number"),
                json.getString("title"),
                ItemKind.valueOf(json.getString("kind")),
                text(json, "presenter"),
                json.getString("notes"),
                json.containsKey("outcome") ? Outcome.valueOf(json.getString("outcome")) : null,
                json.getString("decision"),
                json.containsKey("present") ? new Quorum(json.getInt("present"), json.getInt("eligible")) : null,
                strings(json, "recused"),
                list(json, "actions", MinutesColumn::action),
                strings(json, "contributions"),
                classification(json.getJsonObject("classification")));
    }

    private static JsonObjectBuilder json(MinutesContent.Action action) {
        return Json.createObjectBuilder()
                .add("title", action.title())
                .add("responsible", action.responsible())
                .add("due", action.due().toString());
    }

    private static MinutesContent.Action action(JsonObject json) {
        return new MinutesContent.Action(
                json.getString("title"), json.getString("responsible"), LocalDate.parse(json.getString("due")));
    }

    private static JsonObjectBuilder json(Classification classification) {
        var json = Json.createObjectBuilder()
                .add("openness", classification.openness().name())
                .add("inPart", classification.inPart());
        add(json, "legalBasis", classification.legalBasis());
        add(json, "exemptUntil", classification.exemptUntil());
        return json;
    }

    private static Classification classification(JsonObject json) {
        return new Classification(
                Openness.valueOf(json.getString("openness")),
                text(json, "legalBasis"),
                json.getBoolean("inPart"),
                json.containsKey("exemptUntil") ? LocalDate.parse(json.getString("exemptUntil")) : null);
    }

    private static JsonObjectBuilder json(MinutesContent.Correction correction) {
        return Json.createObjectBuilder().add("of", number(correction.of())).add("text", correction.text());
    }

    private static MinutesContent.Correction correction(JsonObject json) {
        return new MinutesContent.Correction(number(json.getJsonObject("of")), json.getString("text"));
    }

    private static JsonObjectBuilder json(MinutesContent.Printed printed) {
        var json = Json.createObjectBuilder().add("by", printed.by()).add("text", printed.text());
        add(json, "item", printed.item());
        add(json, "answer", printed.answer());
        return json;
    }

    private static MinutesContent.Printed printed(JsonObject json) {
        return new MinutesContent.Printed(
                json.containsKey("item") ? new AgendaItemId(UUID.fromString(json.getString("item"))) : null,
                json.getString("by"),
                json.getString("text"),
                text(json, "answer"));
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    private static @Nullable String text(JsonObject json, String name) {
        return json.getString(name, null);
    }

    private static @Nullable Instant instant(JsonObject json, String name) {
        var text = text(json, name);
        return text == null ? null : Instant.parse(text);
    }

    private static List<String> strings(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> one) {
        return json.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                .map(one)
                .toList();
    }

    private static <T> JsonArrayBuilder array(List<T> all, Function<T, JsonObjectBuilder> one) {
        var array = Json.createArrayBuilder();
        all.forEach(part -> array.add(one.apply(part)));
        return array;
    }
}
