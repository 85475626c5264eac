package no.mandat.workflow.contribution;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.contribution.Scale;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.shared.Json;
import org.jspecify.annotations.Nullable;

/** What a call says and asks as one JSON document. What is empty is left away. */
@Converter(autoApply = true)
public class CallTextColumn implements AttributeConverter<CallText, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CallText text) {
        return text == null ? null : json(text);
    }

    @Override
    public @Nullable CallText convertToEntityAttribute(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return text(reader.readObject());
        }
    }

    /** The document. */
    static String json(CallText text) {
        var json = Json.createObjectBuilder().add("languages", strings(text.languages()));
        add(json, "title", text.title());
        add(json, "introduction", text.introduction());
        var questions = Json.createArrayBuilder();
        text.questions().forEach(question -> questions.add(json(question)));
        if (text.publications().size() < Publication.values().length) {
            json.add(
                    "publications",
                    strings(text.publications().stream().map(Publication::name).toList()));
        }
        return json.add("attachments", text.attachments())
                .add("questions", questions)
                .build()
                .toString();
    }

    private static CallText text(JsonObject json) {
        return new CallText(
                json.getJsonArray("languages").getValuesAs(JsonString::getString),
                translated(json, "title"),
                translated(json, "introduction"),
                json.getBoolean("attachments"),
                json.getJsonArray("questions").getValuesAs(CallTextColumn::question),
                publications(json));
    }

    /** All of them, where it doesn't say which. */
    private static List<Publication> publications(JsonObject json) {
        return json.containsKey("publications")
                ? json.getJsonArray("publications").getValuesAs(JsonString::getString).stream()
                        .map(Publication::valueOf)
                        .toList()
                : List.of(Publication.values());
    }

    private static JsonObjectBuilder json(Question question) {
        var json = Json.createObjectBuilder()
                .add("id", question.id().toString())
                .add("kind", question.kind().name())
                .add("required", question.required())
                .add("limit", question.limit())
                .add("highest", question.scale().highest());
        add(json, "text", question.text());
        add(json, "help", question.help());
        add(json, "low", question.scale().low());
        add(json, "high", question.scale().high());
        var choices = Json.createArrayBuilder();
        question.choices().forEach(choice -> choices.add(json(choice)));
        return json.add("choices", choices)
                .add(
                        "clauses",
                        strings(question.clauses().stream()
                                .map(ClauseId::toString)
                                .toList()));
    }

    private static Question question(JsonValue value) {
        var json = value.asJsonObject();
        return new Question(
                new QuestionId(UUID.fromString(json.getString("id"))),
                QuestionKind.valueOf(json.getString("kind")),
                translated(json, "text"),
                translated(json, "help"),
                json.getBoolean("required"),
                json.getInt("limit"),
                json.getJsonArray("choices").getValuesAs(choice -> translated(choice.asJsonObject())),
                new Scale(json.getInt("highest"), translated(json, "low"), translated(json, "high")),
                clauses(json.getJsonArray("clauses")));
    }

    private static List<ClauseId> clauses(JsonArray json) {
        return json.getValuesAs(JsonString::getString).stream()
                .map(id -> new ClauseId(UUID.fromString(id)))
                .toList();
    }

    private static void add(JsonObjectBuilder json, String name, Translated text) {
        if (!text.isEmpty()) {
            json.add(name, json(text));
        }
    }

    private static JsonObjectBuilder json(Translated text) {
        var json = Json.createObjectBuilder();
        text.texts().forEach(json::add);
        return json;
    }

    private static Translated translated(JsonObject json, String name) {
        return json.containsKey(name) ? translated(json.getJsonObject(name)) : Translated.NONE;
    }

    private static Translated translated(JsonObject json) {
        Map<String, String> texts = new HashMap<>();
        json.keySet().forEach(language -> texts.put(language, json.getString(language)));
        return new Translated(texts);
    }

    private static JsonArrayBuilder strings(Collection<String> all) {
        return Json.createArrayBuilder(all);
    }
}
