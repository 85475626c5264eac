package no.mandat.workflow.mandate;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.UUID;
import no.mandat.domain.mandate.Clause;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Force;
import no.mandat.domain.shared.ClauseId;
import no.mandat.workflow.shared.Json;
import org.jspecify.annotations.Nullable;

/** The clauses of a mandate as one JSON document: an array in the order of reading. What is empty is left away. */
@Converter(autoApply = true)
public class ClauseTreeColumn implements AttributeConverter<ClauseTree, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable ClauseTree tree) {
        return json(tree == null ? ClauseTree.EMPTY : tree);
    }

    @Override
    public ClauseTree convertToEntityAttribute(@Nullable String json) {
        if (json == null) {
            return ClauseTree.EMPTY;
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return tree(reader.readArray());
        }
    }

    static ClauseTree tree(JsonArray clauses) {
        return new ClauseTree(clauses.getValuesAs(JsonObject.class).stream()
                .map(ClauseTreeColumn::clause)
                .toList());
    }

    /** The document. */
    static String json(ClauseTree tree) {
        return array(tree).build().toString();
    }

    static JsonArrayBuilder array(ClauseTree tree) {
        var clauses = Json.createArrayBuilder();
        tree.clauses().forEach(clause -> clauses.add(json(clause)));
        return clauses;
    }

    private static JsonObjectBuilder json(Clause clause) {
        var json = Json.createObjectBuilder()
                .add("id", clause.id().value().toString())
                .add("depth", clause.depth())
                .add("form", clause.form().name())
                .add("kind", clause.kind().name());
        add(json, "number", clause.number());
        add(json, "heading", clause.heading());
        add(json, "text", clause.text());
        var force = clause.force();
        if (force != null) {
            json.add("force", force.name());
        }
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, String text) {
        if (!text.isEmpty()) {
            json.add(name, text);
        }
    }

    private static Clause clause(JsonObject json) {
        var force = json.getOrDefault("force", JsonValue.NULL);
        return new Clause(
                new ClauseId(UUID.fromString(json.getString("id"))),
                json.getInt("depth"),
                ClauseForm.valueOf(json.getString("form")),
                json.getString("number", ""),
                json.getString("heading", ""),
                json.getString("text", ""),
                ClauseKind.valueOf(json.getString("kind")),
                force == JsonValue.NULL ? null : Force.valueOf(json.getString("force")));
    }
}
