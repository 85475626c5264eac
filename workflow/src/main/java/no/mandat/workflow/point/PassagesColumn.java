package no.mandat.workflow.point;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.UUID;
import no.mandat.domain.contribution.QuestionId;
import no.mandat.domain.point.Passage;
import no.mandat.domain.point.Passages;
import no.mandat.workflow.shared.Json;
import org.jspecify.annotations.Nullable;

/** The passages of a point as one JSON document. */
@Converter(autoApply = true)
public class PassagesColumn implements AttributeConverter<Passages, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Passages passages) {
        if (passages == null) {
            return null;
        }
        var json = Json.createArrayBuilder();
        passages.list()
                .forEach(one -> json.add(Json.createObjectBuilder()
                        .add("question", one.question().toString())
                        .add("from", one.from())
                        .add("to", one.to())));
        return json.build().toString();
    }

    @Override
    public @Nullable Passages convertToEntityAttribute(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return passages(reader.readArray());
        }
    }

    private static Passages passages(JsonArray json) {
        return new Passages(json.getValuesAs(JsonObject.class).stream()
                .map(one -> new Passage(
                        new QuestionId(UUID.fromString(one.getString("question"))),
                        one.getInt("from"),
                        one.getInt("to")))
                .toList());
    }
}
