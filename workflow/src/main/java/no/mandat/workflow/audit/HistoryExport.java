package no.mandat.workflow.audit;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.auditlog.PublicLog;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Gives the history of a mandate, or what it is narrowed to, as a file: to whoever reads it, as far as they do. It is read a page at a time. That
 * it was taken out is told in it each time.
 */
@UseCases
public class HistoryExport {

    private static final int PAGE = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** Of a long value so many letters stand on paper. */
    private static final int LONGEST = 300;

    /** Of an entry that changed very much so many changes stand on paper. */
    private static final int MOST_CHANGES = 20;

    private final Jsonb json = JsonbBuilder.create();
    private final HistoryQueries history;
    private final HistoryReadings readings;
    private final PublicLog log;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public HistoryExport(HistoryQueries history, HistoryReadings readings, PublicLog log, Access access, Clock clock) {
        this.history = history;
        this.readings = readings;
        this.log = log;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected HistoryExport() {
        this(null, null, null, null, null);
    }

    /**
     * As a document.
     *
     * @param name what it is called as a file, without what tells its kind
     */
    public record Exported(String name, ExportDocument document) {}

    /** An entry as programs read it; times are in UTC. */
    public record Entry(
            String id,
            String at,
            @Nullable String actor,
            boolean automaton,
            String action,
            String subjectKind,
            String subjectId,
            @Nullable String subject,
            List<PayloadContent.Value> changes,
            @Nullable String reason) {}

    /** Takes what is told of one after the other. */
    private interface Sink {
        void put(HistoryRow row) throws IOException;
    }

    private record Taken(int entries, boolean more) {}

    /**
     * Writes it into a file, in the place of what is there.
     *
     * @param form {@link HistoryForm#CSV} or {@link HistoryForm#JSON}
     * @return what the file is called, without what tells its kind
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, before anything is written
     */
    public String write(MandateId id, HistoryFilter filter, HistoryForm form, Words words, Path file)
            throws IOException {
        var mandate = readable(id);
        try (var out = Files.newBufferedWriter(file)) {
            var taken = form == HistoryForm.CSV ? cells(id, filter, words, out) : objects(id, filter, out);
            readings.exported(id, filter, form, taken.entries());
        }
        return name(mandate, words);
    }

    /**
     * As a document, which names the last checkpoint of the log.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Exported document(MandateId id, HistoryFilter filter, Words words) throws IOException {
        var mandate = readable(id);
        List<ExportBlock> blocks = new ArrayList<>();
        var taken = take(id, filter, HistoryForm.PDF, row -> blocks.add(paragraph(row, words)));
        readings.exported(id, filter, HistoryForm.PDF, taken.entries());
        if (taken.more()) {
            blocks.addFirst(plain(words.of("history.export.most", taken.entries())));
        }
        var today = LocalDate.now(clock);
        List<String> lines = new ArrayList<>(List.of(
                words.of("history.count", taken.entries()),
                new Dates(words).exact(clock.instant().atZone(clock.getZone()))));
        lines.addAll(checkpoint(words));
        return new Exported(
                name(mandate, words),
                new ExportDocument(
                        new ExportFacts(
                                mandate.shortName(),
                                words.of("history.title"),
                                mandate.title(),
                                "",
                                lines,
                                "",
                                "",
                                today,
                                words.locale()),
                        blocks,
                        List.of()));
    }

    private Mandate readable(MandateId id) {
        access.requireLogin();
        history.readsAll(id);
        return database.find(Mandate.class, id);
    }

    private static String name(Mandate mandate, Words words) {
        return words.of("history.title") + " – " + mandate.shortName();
    }

    private Taken take(MandateId id, HistoryFilter filter, HistoryForm form, Sink sink) throws IOException {
        int taken = 0;
        var seek = Seek.first(PAGE);
        while (true) {
            var rows = history.page(id, filter, seek);
            for (var row : rows) {
                if (taken == form.most()) {
                    return new Taken(taken, true);
                }
                sink.put(row);
                taken++;
            }
            if (rows.size() < PAGE) {
                return new Taken(taken, false);
            }
            seek = new Seek(rows.getLast().place(), false, 0, PAGE);
        }
    }

    private Taken cells(MandateId id, HistoryFilter filter, Words words, Writer out) throws IOException {
        var cells = SeparatedCells.in(out);
        cells.row(List.of(
                words.of("history.time"),
                words.of("history.person"),
                words.of("history.action"),
                words.of("history.about"),
                words.of("history.export.name"),
                words.of("history.export.changes"),
                words.of("history.reason"),
                words.of("history.export.id")));
        var taken = take(id, filter, HistoryForm.CSV, row -> cells.row(cells(row, words)));
        if (taken.more()) {
            cells.row(List.of(words.of("history.export.most", taken.entries())));
        }
        return taken;
    }

    private List<String> cells(HistoryRow row, Words words) {
        var text = new EventText(row, clock.getZone(), words);
        return List.of(
                TIME.format(row.at().atZone(clock.getZone())),
                text.actor(),
                words.of("action." + row.action()),
                HistoryTopic.of(row.subjectKind()).map(words::of).orElse(""),
                Optional.ofNullable(row.subject()).orElseGet(() -> words.of("history.erased")),
                text.said().stream().map(change -> changed(text, change)).collect(Collectors.joining("\n")),
                Optional.ofNullable(row.reason()).orElse(""),
                row.id().toString());
    }

    private static String changed(EventText text, PayloadContent.Value change) {
        var before = change.before() == null ? "" : text.words(change, change.before()) + " → ";
        return text.label(change.field()) + ": " + before + text.words(change, change.after());
    }

    private Taken objects(MandateId id, HistoryFilter filter, Writer out) throws IOException {
        out.write("{\"format\":\"mandat-history/1\",\"mandate\":\"%s\",\"at\":\"%s\",\"entries\":["
                .formatted(id, clock.instant()));
        var before = new String[] {"\n"};
        var taken = take(id, filter, HistoryForm.JSON, row -> {
            out.write(before[0] + json.toJson(entry(row)));
            before[0] = ",\n";
        });
        out.write("\n],\"complete\":%s}\n".formatted(!taken.more()));
        return taken;
    }

    private static Entry entry(HistoryRow row) {
        return new Entry(
                row.id().toString(),
                row.at().toString(),
                row.actor(),
                row.automaton(),
                row.action(),
                row.about().kind(),
                row.about().id().toString(),
                row.subject(),
                row.changes(),
                row.reason());
    }

    private Paragraph paragraph(HistoryRow row, Words words) {
        var text = new EventText(row, clock.getZone(), words);
        var when = new Dates(words).exact(row.at().atZone(clock.getZone()));
        List<Inline> line = new ArrayList<>();
        line.add(Inline.Words.plain(when + " · " + text.actor() + " " + text.deed()));
        var said = text.said();
        var changes = said.stream().limit(MOST_CHANGES).map(change -> shortened(changed(text, change)));
        var rest = Stream.of(said.size() - MOST_CHANGES)
                .filter(more -> more > 0)
                .map(more -> words.of("history.export.rest", more));
        if (!said.isEmpty()) {
            add(line, Stream.concat(changes, rest).collect(Collectors.joining(" · ")));
        }
        Optional.ofNullable(row.reason())
                .ifPresent(reason -> add(line, words.of("history.reason") + ": «" + reason + "»"));
        return Paragraph.of(line);
    }

    private static void add(List<Inline> line, String text) {
        line.add(new Inline.Break());
        line.add(Inline.Words.plain(text));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }

    private static Paragraph plain(String text) {
        return Paragraph.of(List.of(Inline.Words.plain(text)));
    }

    /** How far the log was signed when the document was made, and by which key. */
    private List<String> checkpoint(Words words) {
        return log.checkpoint()
                .map(last -> List.of(
                        words.of("history.export.checkpoint", last.size(), time(last.at(), words)),
                        words.of(
                                "history.export.root",
                                last.note().lines().skip(2).findFirst().orElse("")),
                        words.of("history.export.key", key())))
                .orElseGet(() -> List.of(words.of("history.export.unsigned")));
    }

    private String time(Instant at, Words words) {
        return new Dates(words).exact(at.atZone(clock.getZone()));
    }

    /** Behind the name of the key, which has no plus. */
    private String key() {
        return log.keys().getLast().text().split("\\+", 3)[1];
    }
}
