package no.mandat.workflow.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Phrase;
import no.mandat.workflow.words.Words;

/** Puts letters into words. */
@ApplicationScoped
class LetterWriter {

    private final Configuration configuration;
    private final Clock clock;

    @Inject
    LetterWriter(Configuration configuration, Clock clock) {
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LetterWriter() {
        this(null, null);
    }

    LetterText write(Words words, Optional<String> name, String why, Content content) {
        var key = "mail." + content.kind();
        var values =
                content.values().stream().map(value -> inWords(words, value)).toArray();
        return new LetterText(
                words.tag(),
                MailAddress.oneLine(words.of(key + ".subject", values)),
                name.map(known -> words.of("mail.greetingByName", known)).orElseGet(() -> words.of("mail.greeting")),
                paragraphs(words.of(key + ".text", values)),
                words.of(key + ".action", values),
                configuration.publicUrl() + content.path(),
                why);
    }

    private Object inWords(Words words, Object value) {
        return switch (value) {
            case LocalDate day -> new Dates(words).day(day);
            case YearMonth month -> new Dates(words).month(month);
            case Instant instant -> new Dates(words).exact(instant.atZone(clock.getZone()));
            case Enum<?> constant -> words.of(constant);
            case Phrase phrase -> phrase.in(words);
            default -> value;
        };
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** What a letter is about. */
    record Content(String kind, String path, List<Object> values) {}
}
