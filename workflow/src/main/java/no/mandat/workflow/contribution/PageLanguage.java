package no.mandat.workflow.contribution;

import java.util.Locale;
import java.util.Optional;
import no.mandat.domain.contribution.Call;
import no.mandat.workflow.words.Words;

/** In which language whoever answers a call without an account is written to. */
final class PageLanguage {

    private PageLanguage() {}

    /** The tag of the one in which the page was shown to them; where we don't speak that, the one that the call is written in. */
    static String of(Call call, String shown) {
        return Optional.of(Locale.forLanguageTag(shown))
                .filter(Words::has)
                .map(asked -> Words.in(asked).tag())
                .orElseGet(() -> call.text().language());
    }
}
