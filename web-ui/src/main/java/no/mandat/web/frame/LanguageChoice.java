package no.mandat.web.frame;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.web.session.SignedIn;
import no.mandat.workflow.words.Words;

/** Which language a page is in: the one chosen in this session, else the person's, else the browser's first that we speak. */
final class LanguageChoice {

    private static final String CHOSEN = LanguageChoice.class.getName();

    private LanguageChoice() {}

    /** Remembers a choice for the pages that this session opens. */
    static void remember(Locale language) {
        VaadinSession.getCurrent().setAttribute(CHOSEN, language);
    }

    static Locale current() {
        return Stream.of(chosen(), ofPerson(), ofBrowser())
                .flatMap(Optional::stream)
                .findFirst()
                .map(Words::in)
                .orElseGet(() -> Words.in(Words.BOKMAL))
                .locale();
    }

    private static Optional<Locale> chosen() {
        return Optional.ofNullable(VaadinSession.getCurrent()).map(session -> (Locale) session.getAttribute(CHOSEN));
    }

    private static Optional<Locale> ofPerson() {
        return SignedIn.current().map(SignedIn::language).map(Locale::forLanguageTag);
    }

    private static Optional<Locale> ofBrowser() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .flatMap(request -> Collections.list(request.getLocales()).stream()
                        .filter(Words::has)
                        .findFirst());
    }
}
