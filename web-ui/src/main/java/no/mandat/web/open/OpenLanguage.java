package no.mandat.web.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.mandat.workflow.words.Words;

/** In which language a page for everybody is drawn. */
final class OpenLanguage {

    private static final Pattern ASKED = Pattern.compile("(?:^|&)" + OpenPage.LANGUAGE + "=([a-z]+)");

    private OpenLanguage() {}

    /** In the language that the address names, else the first of the browser's that we speak, else bokmål. */
    static Words of(HttpServletRequest request) {
        return in(Optional.ofNullable(request.getParameter(OpenPage.LANGUAGE)), request);
    }

    /** The same without reading what a form sends. */
    static Words ofAddress(HttpServletRequest request) {
        return in(
                Optional.ofNullable(request.getQueryString())
                        .map(ASKED::matcher)
                        .filter(Matcher::find)
                        .map(asked -> asked.group(1)),
                request);
    }

    /** In the language of that name, if we speak it. */
    static Optional<Words> named(String tag) {
        return Optional.of(Locale.forLanguageTag(tag)).filter(Words::has).map(Words::in);
    }

    /** Whether the address names a language that we don't speak. */
    static boolean namesAnother(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(OpenPage.LANGUAGE))
                .filter(tag -> named(tag).isEmpty())
                .isPresent();
    }

    /** The address of what is at the path, in the language of the words. */
    static String address(String path, Words words) {
        return "%s?%s=%s".formatted(path, OpenPage.LANGUAGE, words.tag());
    }

    private static Words in(Optional<String> tag, HttpServletRequest request) {
        var asked = tag.map(Locale::forLanguageTag);
        return Stream.concat(asked.stream(), Collections.list(request.getLocales()).stream())
                .filter(Words::has)
                .findFirst()
                .map(Words::in)
                .orElseGet(() -> Words.in(Words.BOKMAL));
    }
}
