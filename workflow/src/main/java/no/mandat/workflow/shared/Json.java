package no.mandat.workflow.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.Reader;
import java.util.Collection;
import java.util.Map;

/**
 * Makes and reads JSON documents. It is {@link jakarta.json.Json} with the library looked up once: that one searches all that is
 * deployed for it at each call, which was a quarter of what a contribution cost.
 */
public final class Json {

    private static final JsonProvider LIBRARY = JsonProvider.provider();
    private static final JsonBuilderFactory BUILDERS = LIBRARY.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = LIBRARY.createReaderFactory(Map.of());

    private Json() {}

    /** An object to be filled in. */
    public static JsonObjectBuilder createObjectBuilder() {
        return BUILDERS.createObjectBuilder();
    }

    /** An object that has what another has, to be changed. */
    public static JsonObjectBuilder createObjectBuilder(JsonObject like) {
        return BUILDERS.createObjectBuilder(like);
    }

    /** An array to be filled in. */
    public static JsonArrayBuilder createArrayBuilder() {
        return BUILDERS.createArrayBuilder();
    }

    /** An array of those. */
    public static JsonArrayBuilder createArrayBuilder(Collection<?> all) {
        return BUILDERS.createArrayBuilder(all);
    }

    /** Reads a text; close it afterwards. */
    public static JsonReader createReader(Reader text) {
        return READERS.createReader(text);
    }
}
