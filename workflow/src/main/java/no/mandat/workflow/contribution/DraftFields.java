package no.mandat.workflow.contribution;

import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.mandat.workflow.shared.Json;

/** The fields of a form as one JSON document, in the order of their names: the same fields are the same text. */
final class DraftFields {

    private DraftFields() {}

    static String write(Map<String, List<String>> fields) {
        var json = Json.createObjectBuilder();
        new TreeMap<>(fields).forEach((name, values) -> json.add(name, Json.createArrayBuilder(values)));
        return json.build().toString();
    }

    static Map<String, List<String>> read(String content) {
        try (var reader = Json.createReader(new StringReader(content))) {
            var json = reader.readObject();
            Map<String, List<String>> fields = new LinkedHashMap<>();
            json.keySet()
                    .forEach(name -> fields.put(name, json.getJsonArray(name).getValuesAs(JsonString::getString)));
            return fields;
        }
    }
}
