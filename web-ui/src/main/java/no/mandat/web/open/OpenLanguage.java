package no.mandat.web.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.workflow.words.Words;

/** In which language a page for everybody is drawn. */
final class OpenLanguage {

    private OpenLanguage() {}

    /** In the language that the address names, else the first of the browser's that we speak, else bokmål. */
    static Words of(HttpServletRequest request) {
        var asked = Optional.ofNullable(request.getParameter(OpenPage.LANGUAGE)).map(Locale::forLanguageTag);
        return Stream.concat(asked.stream(), Collections.list(request.getLocales()).stream())
                .filter(Words::has)
                .findFirst()
                .map(Words::in)
                .orElseGet(() -> Words.in(Words.BOKMAL));
    }
}
