package no.mandat.workflow.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.mandate.MandateExport.Exported;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** An agenda as a document, in the language of its meeting. */
final class AgendaPaper {

    /** A day that is told with its year, since a paper is read later: it is seen from a year in which it isn't. */
    private static final Instant LONG_AGO = Instant.EPOCH;

    private final AgendaSheet sheet;
    private final Clock clock;
    private final Words words;
    private final List<ExportBlock> blocks = new ArrayList<>();

    private AgendaPaper(AgendaSheet sheet, Clock clock) {
        this.sheet = sheet;
        this.clock = clock;
        this.words = Words.in(Locale.forLanguageTag(sheet.language()));
    }

    /** The document, to be kept. */
    static Exported of(AgendaSheet sheet, Clock clock) {
        var paper = new AgendaPaper(sheet, clock);
        paper.floor();
        sheet.items().forEach(paper::item);
        paper.practical();
        return new Exported(
                paper.words.of("agenda.paper.name", sheet.title()),
                new ExportDocument(paper.facts(), paper.blocks, List.of()));
    }

    private ExportFacts facts() {
        var phrases = new MeetingPhrases(words, clock.getZone());
        return new ExportFacts(
                sheet.body(),
                words.of("agenda.title"),
                sheet.title(),
                sentence(words.of(sheet.kind())),
                Stream.of(
                                Optional.ofNullable(sheet.time())
                                        .map(time -> sentence(phrases.when(time, LONG_AGO)))
                                        .orElseGet(() -> words.of("meetings.noTime")),
                                text(sheet.place()),
                                Optional.ofNullable(sheet.videoLink())
                                        .map(address -> words.of("meeting.letter.video", address))
                                        .orElse(""))
                        .filter(line -> !line.isEmpty())
                        .map(this::sentence)
                        .toList(),
                state(),
                "",
                LocalDate.now(clock),
                words.locale());
    }

    /** As long as nobody is called it may still change without a word. */
    private String state() {
        return switch (sheet.status()) {
            case PLANNED -> words.of("minutes.state.draft");
            case CANCELLED -> sentence(words.of(MeetingStatus.CANCELLED));
            case CALLED, RUNNING, HELD, MINUTES_CIRCULATED, CLOSED -> "";
        };
    }

    private void floor() {
        if (sheet.floor() != null) {
            say(sentence(words.of("rsvp.floor", sheet.floor())) + ".");
        }
    }

    private void item(AgendaSheet.Item item) {
        blocks.add(new Heading(1, item.number() == 0 ? "" : Integer.toString(item.number()), plain(item.title())));
        if (item.shutOut()) {
            blocks.add(Paragraph.of(italic(words.of("agenda.shutOut"))));
            return;
        }
        var about = about(item);
        if (!about.isEmpty()) {
            blocks.add(Paragraph.of(italic(about)));
        }
        if (item.exempt() != null) {
            say(words.of("minutes.exempt", item.exempt()).strip());
        }
        if (!item.clauses().isEmpty()) {
            say(words.of("agenda.paper.clauses", words.list(item.clauses())));
        }
        if (!item.papers().isEmpty()) {
            say(words.of("agenda.papers") + ":");
            item.papers().forEach(paper -> blocks.add(new ExportBlock.Item(1, "", plain(paper))));
        }
    }

    /** "Kl. 10.20 · drøfting · 40 min · Liv Ås legger fram". */
    private String about(AgendaSheet.Item item) {
        return sentence(Stream.of(
                        Optional.ofNullable(item.startsAt()).map(at -> words.of("agenda.paper.at", time(at))),
                        Optional.ofNullable(item.kind()).map(words::of),
                        Optional.of(item.minutes())
                                .filter(minutes -> minutes > 0)
                                .map(minutes -> words.of("meetingPage.minutes", minutes)),
                        Optional.ofNullable(item.presenter()).map(who -> words.of("agenda.presentedBy", who)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")));
    }

    private void practical() {
        var practical = text(sheet.practical());
        if (!practical.isBlank()) {
            blocks.add(new Heading(1, "", plain(words.of("meetingPage.practical"))));
            practical.lines().filter(line -> !line.isBlank()).forEach(line -> say(line.strip()));
        }
    }

    private void say(String text) {
        blocks.add(Paragraph.of(plain(text)));
    }

    private String time(Instant at) {
        return new Dates(words).time(at.atZone(clock.getZone()));
    }

    private String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    private static List<Inline> plain(String text) {
        return List.of(Inline.Words.plain(text));
    }

    private static List<Inline> italic(String text) {
        return List.of(new Inline.Words(text, false, true, false));
    }
}
