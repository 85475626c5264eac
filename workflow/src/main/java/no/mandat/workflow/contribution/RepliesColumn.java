package no.mandat.workflow.contribution;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.contribution.Replies;
import no.mandat.domain.contribution.Reply;
import no.mandat.workflow.shared.Json;
import org.jspecify.annotations.Nullable;

/** What somebody answers as one JSON document: for each question words, choices or a number. */
@Converter(autoApply = true)
public class RepliesColumn implements AttributeConverter<Replies, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Replies replies) {
        return replies == null ? null : json(replies).build().toString();
    }

    @Override
    public @Nullable Replies convertToEntityAttribute(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return replies(reader.readObject());
        }
    }

    /** The document, in the order of the questions' ids, so that the same answers always are the same text. */
    static JsonObjectBuilder json(Replies replies) {
        Map<String, Reply> sorted = new TreeMap<>();
        replies.byQuestion().forEach((question, reply) -> sorted.put(question.toString(), reply));
        var json = Json.createObjectBuilder();
        sorted.forEach((question, reply) -> json.add(question, json(reply)));
        return json;
    }

    private static JsonObjectBuilder json(Reply reply) {
        var json = Json.createObjectBuilder();
        if (!reply.words().isEmpty()) {
            json.add("words", reply.words());
        }
        if (!reply.choices().isEmpty()) {
            json.add("choices", Json.createArrayBuilder(reply.choices()));
        }
        if (reply.number() != 0) {
            json.add("number", reply.number());
        }
        return json;
    }

    private static Replies replies(JsonObject json) {
        Map<QuestionId, Reply> replies = new LinkedHashMap<>();
        json.keySet().forEach(id -> {
            var reply = json.getJsonObject(id);
            List<Integer> choices = reply.containsKey("choices")
                    ? reply.getJsonArray("choices").getValuesAs(jakarta.json.JsonNumber::intValue)
                    : List.of();
            replies.put(
                    new QuestionId(UUID.fromString(id)),
                    new Reply(reply.getString("words", ""), choices, reply.getInt("number", 0)));
        });
        return new Replies(replies);
    }
}
