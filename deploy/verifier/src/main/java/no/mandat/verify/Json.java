package no.mandat.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * As much JSON as a log has: objects, lists, texts, whole numbers, truth and null. Written in the form of RFC 8785, in which the same content
 * has the same bytes; what isn't in that form isn't read.
 */
final class Json {

    private static final int DEEPEST = 20;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_VALUES = 100_000;

    private final String text;

    /** Of the members of the outermost object. */
    private final Map<String, JsonLine.Place> places = new HashMap<>();

    private int at;
    private int values;

    private Json(String text) {
        this.text = text;
    }

    /**
     * Reads an object.
     *
     * @throws WrongFormatException when it is none, or isn't in canonical form
     */
    static Map<String, @Nullable Object> object(String text) throws WrongFormatException {
        return line(text).members();
    }

    /**
     * Reads an object, and where in the text its members stand.
     *
     * @throws WrongFormatException when it is none, or isn't in canonical form
     */
    static JsonLine line(String text) throws WrongFormatException {
        var json = new Json(text);
        var read = json.value(0);
        if (json.at != text.length() || !(read instanceof Map<?, ?>)) {
            throw new WrongFormatException("not a JSON object");
        }
        @SuppressWarnings("unchecked")
        var object = (Map<String, @Nullable Object>) read;
        var same = new Same(text);
        write(object, same);
        if (!same.isAll()) {
            throw new WrongFormatException("not canonical JSON (RFC 8785)");
        }
        return new JsonLine(text, object, json.places);
    }

    private @Nullable Object value(int depth) throws WrongFormatException {
        if (depth > DEEPEST) {
            throw new WrongFormatException("JSON is nested too deep");
        }
        if (++values > MOST_VALUES) {
            throw new WrongFormatException("JSON has more than %d values".formatted(MOST_VALUES));
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> literal("true", true);
            case 'f' -> literal("false", false);
            case 'n' -> literal("null", null);
            default -> number();
        };
    }

    private char peek() throws WrongFormatException {
        if (at >= text.length()) {
            throw new WrongFormatException("JSON ends in the middle");
        }
        return text.charAt(at);
    }

    private char next() throws WrongFormatException {
        char sign = peek();
        at++;
        return sign;
    }

    private void expect(char sign) throws WrongFormatException {
        if (next() != sign) {
            throw new WrongFormatException("JSON has something else where '%s' should be".formatted(sign));
        }
    }

    private @Nullable Object literal(String word, @Nullable Object value) throws WrongFormatException {
        if (!text.startsWith(word, at)) {
            throw new WrongFormatException("not JSON");
        }
        at += word.length();
        return value;
    }

    private Map<String, @Nullable Object> object(int depth) throws WrongFormatException {
        expect('{');
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        if (peek() == '}') {
            at++;
            return object;
        }
        do {
            var key = string();
            expect(':');
            if (object.containsKey(key)) {
                throw new WrongFormatException("JSON says '%s' twice".formatted(WrongFormatException.shown(key)));
            }
            int from = at;
            object.put(key, value(depth + 1));
            if (depth == 0) {
                places.put(key, new JsonLine.Place(from, at));
            }
        } while (goesOn('}'));
        return object;
    }

    private List<@Nullable Object> list(int depth) throws WrongFormatException {
        expect('[');
        List<@Nullable Object> list = new ArrayList<>();
        if (peek() == ']') {
            at++;
            return list;
        }
        do {
            list.add(value(depth + 1));
        } while (goesOn(']'));
        return list;
    }

    private boolean goesOn(char end) throws WrongFormatException {
        char sign = next();
        if (sign != ',' && sign != end) {
            throw new WrongFormatException("JSON has something else where ',' should be");
        }
        return sign == ',';
    }

    private Long number() throws WrongFormatException {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at - from > MOST_DIGITS) {
            throw new WrongFormatException("a number has more than %d digits".formatted(MOST_DIGITS));
        }
        try {
            return Long.valueOf(text.substring(from, at));
        } catch (NumberFormatException e) {
            throw new WrongFormatException("JSON has something that isn't a whole number");
        }
    }

    private String string() throws WrongFormatException {
        expect('"');
        int end = at;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\\') {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '"') {
            var plain = text.substring(at, end);
            at = end + 1;
            return plain;
        }
        return unescaped(end);
    }

    /** @param first where the first backslash stands */
    private String unescaped(int first) throws WrongFormatException {
        var read = new StringBuilder();
        for (int end = first; ; end++) {
            if (end >= text.length()) {
                throw new WrongFormatException("JSON ends in the middle");
            }
            char sign = text.charAt(end);
            if (sign == '"' || sign == '\\') {
                read.append(text, at, end);
                at = end + 1;
                if (sign == '"') {
                    return read.toString();
                }
                read.append(escaped());
                end = at - 1;
            }
        }
    }

    private char escaped() throws WrongFormatException {
        return switch (next()) {
            case '"' -> '"';
            case '\\' -> '\\';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw new WrongFormatException("JSON escapes what isn't escaped");
        };
    }

    private char unicode() throws WrongFormatException {
        if (at + 4 > text.length()) {
            throw new WrongFormatException("JSON ends in the middle");
        }
        int sign = 0;
        for (int end = at + 4; at < end; at++) {
            if (!HexFormat.isHexDigit(text.charAt(at))) {
                throw new WrongFormatException("JSON escapes what isn't a character");
            }
            sign = sign << 4 | HexFormat.fromHexDigit(text.charAt(at));
        }
        return (char) sign;
    }

    /** In canonical form. */
    static String write(@Nullable Object value) {
        var out = new StringBuilder();
        write(value, (text, from, to) -> out.append(text, from, to));
        return out.toString();
    }

    /** In canonical form, piece by piece: a text of megabytes isn't copied. */
    private static void write(@Nullable Object value, Out out) {
        switch (value) {
            case String text -> quote(text, out);
            case Map<?, ?> object -> {
                var separator = "{";
                // By UTF-16 units, as RFC 8785 has it and a text compares.
                for (var member : new TreeMap<>(object).entrySet()) {
                    out.accept(separator);
                    quote((String) member.getKey(), out);
                    out.accept(":");
                    write(member.getValue(), out);
                    separator = ",";
                }
                out.accept(object.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                var separator = "[";
                for (var one : list) {
                    out.accept(separator);
                    write(one, out);
                    separator = ",";
                }
                out.accept(list.isEmpty() ? "[]" : "]");
            }
            case null -> out.accept("null");
            case Long number -> out.accept(number.toString());
            case Boolean truth -> out.accept(truth.toString());
            default -> throw new IllegalArgumentException("a log has no " + value.getClass());
        }
    }

    private static void quote(String text, Out out) {
        out.accept("\"");
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign == '"' || sign == '\\') {
                out.accept(text, from, i);
                out.accept(escaped(sign));
                from = i + 1;
            }
        }
        out.accept(text, from, text.length());
        out.accept("\"");
    }

    private static String escaped(char sign) {
        return switch (sign) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u%04x".formatted((int) sign);
        };
    }

    /** Takes a part of a text. */
    @FunctionalInterface
    private interface Out {

        void accept(String text, int from, int to);

        default void accept(String text) {
            accept(text, 0, text.length());
        }
    }

    /** Whether what is written is a text that is there already. */
    private static final class Same implements Out {

        private final String text;
        private int at;
        private boolean differs;

        private Same(String text) {
            this.text = text;
        }

        @Override
        public void accept(String written, int from, int to) {
            differs = differs || !text.regionMatches(at, written, from, to - from);
            at += to - from;
        }

        private boolean isAll() {
            return !differs && at == text.length();
        }
    }
}
