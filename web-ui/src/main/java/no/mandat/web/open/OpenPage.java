package no.mandat.web.open;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.mandat.domain.shared.CallId;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What every page for everybody is drawn with, for the templates.
 *
 * @param words in the reader's language
 * @param title what the page is called
 * @param site where Mandat is reached, without a slash at the end
 * @param path where the page is
 * @param query what else of its address tells what it shows
 * @param feed where what is new on it can be followed, if it can
 */
public record OpenPage(
        Words words,
        String title,
        String site,
        String path,
        Map<String, String> query,
        @Nullable String feed) {

    /** The parameter that names a language. */
    static final String LANGUAGE = "language";

    /** Takes a copy. */
    public OpenPage {
        query = Map.copyOf(query);
    }

    /** Without a feed. */
    public OpenPage(Words words, String title, String site, String path, Map<String, String> query) {
        this(words, title, site, path, query, null);
    }

    /** The same, followed by the feed of a call. */
    OpenPage with(CallId call) {
        return new OpenPage(words, title, site, path, query, site + to(PublicAddress.ofAnswers(call) + ".atom"));
    }

    /** The same page in a language. */
    public record Translation(String tag, String name, String address, boolean isShown) {}

    /** The text of a key with the values put in. */
    public String t(String key, Object... values) {
        return words.of(key, values);
    }

    /** The word for a constant of an enum, as it begins a line. */
    public String t(Enum<?> constant) {
        return sentence(words.of(constant));
    }

    /** A text as it begins a line. */
    public String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
    }

    /** Days as people write them. */
    public Dates dates() {
        return new Dates(words);
    }

    /** Of the page's own words. */
    public String language() {
        return words.tag();
    }

    /** The address of another page, in the same language. */
    public String to(String there) {
        return OpenLanguage.address(there, words);
    }

    /** Where this page always is, whatever the language. */
    public String address() {
        return site + path + asked(query);
    }

    /** It in each language that we speak. */
    public List<Translation> translations() {
        return Words.languages().stream().map(this::in).toList();
    }

    private Translation in(Locale locale) {
        var other = Words.in(locale);
        var asked = new TreeMap<>(query);
        asked.put(LANGUAGE, other.tag());
        return new Translation(
                other.tag(),
                other.of("language"),
                path + asked(asked),
                other.tag().equals(language()));
    }

    private static String asked(Map<String, String> query) {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
