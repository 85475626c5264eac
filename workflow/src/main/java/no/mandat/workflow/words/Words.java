package no.mandat.workflow.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The catalogue in one language. Every key is there in each language, which a test sees to. The texts are patterns of
 * {@link MessageFormat}; apostrophes are written as {@code ’}, for the straight one is the pattern's own.
 */
public final class Words {

    /** The language of those who ask for none that we have. */
    public static final Locale BOKMAL = Locale.of("nb", "NO");

    private static final Locale NYNORSK = Locale.of("nn", "NO");

    private static final Map<String, Words> CATALOGUE =
            Map.of("nb", new Words(BOKMAL), "nn", new Words(NYNORSK), "en", new Words(Locale.UK));

    private final Locale locale;
    private final Properties texts = new Properties();
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    private Words(Locale locale) {
        this.locale = locale;
        var file = "/no/mandat/words/words_%s.properties".formatted(locale.getLanguage());
        try (var bytes = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
                var text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            texts.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The languages, in the order in which people choose among them. */
    public static List<Locale> languages() {
        return List.of(BOKMAL, NYNORSK, Locale.UK);
    }

    /** Whether we speak the language; {@code no} is taken for bokmål. */
    public static boolean has(Locale wanted) {
        return find(wanted).isPresent();
    }

    /** The words of the language, or of bokmål where we don't speak it. */
    public static Words in(Locale wanted) {
        return find(wanted).orElseGet(() -> Objects.requireNonNull(CATALOGUE.get("nb")));
    }

    private static Optional<Words> find(Locale wanted) {
        var language = wanted.getLanguage().equals("no") ? "nb" : wanted.getLanguage();
        return Optional.ofNullable(CATALOGUE.get(language));
    }

    /** The language, as far as the writing of dates and numbers goes. */
    public Locale locale() {
        return locale;
    }

    /** The tag by which the language is known to people's profiles and to browsers: {@code nb}, {@code nn} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /**
     * The text of a key with the values put in.
     *
     * @throws IllegalArgumentException when there is no such key
     */
    public String of(String key, Object... values) {
        return ((MessageFormat) patterns.computeIfAbsent(key, this::pattern).clone()).format(values);
    }

    /** The word for a constant of an enum, by the key {@code Type.CONSTANT}. */
    public String of(Enum<?> constant) {
        return of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** Names in a row, as one writes them: "Ada, Bo og Cille". */
    public String list(List<String> names) {
        return row("list.and", names);
    }

    /** What one chooses between: "Ada, Bo eller Cille". */
    public String choice(List<String> names) {
        return row("list.or", names);
    }

    private String row(String lastTwo, List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : of(lastTwo, String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    /** Whether there is such a key. */
    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** The text of a key, or something else where there is none. */
    public String orElse(String key, String otherwise) {
        return knows(key) ? of(key) : otherwise;
    }

    /** All keys. */
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    private MessageFormat pattern(String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return new MessageFormat(text, locale);
    }
}
