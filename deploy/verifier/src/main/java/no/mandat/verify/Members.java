package no.mandat.verify;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Members of a JSON object, as what they should be. */
final class Members {

    private Members() {}

    static String text(Map<String, @Nullable Object> object, String name) throws WrongFormatException {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw new WrongFormatException("'%s' isn't a text".formatted(name));
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(Map<String, @Nullable Object> object, String name)
            throws WrongFormatException {
        if (object.get(name) instanceof Map<?, ?> member) {
            return (Map<String, @Nullable Object>) member;
        }
        throw new WrongFormatException("'%s' isn't an object".formatted(name));
    }
}
