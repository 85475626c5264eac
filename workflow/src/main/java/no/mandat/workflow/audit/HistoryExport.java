package no.mandat.workflow.audit;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
import no.mandat.workflow.auditlog.PublicLog.Covered;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.Inline;
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
            @Nullable String reason,
            @Nullable Long number,
            boolean asLogged,
            @Nullable Erasure erasure) {}

    /** That its names and values are erased, by whom and why, as far as the reader may know. */
    public record Erasure(
            @Nullable String by, String at, @Nullable String reason) {

        private static Erasure of(RowMarks.Erased erased) {
            return new Erasure(erased.by(), erased.at().toString(), erased.reason());
        }
    }

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
        try (var out = Taken.into(file)) {
            var taken = form == HistoryForm.CSV ? cells(id, filter, words, out) : objects(id, filter, out);
            readings.exported(id, filter, form, taken.entries());
        }
        return name(mandate, words);
    }

    /**
     * As a document, which has the last checkpoint of the log in it, and says how to check it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Exported document(MandateId id, HistoryFilter filter, Words words) throws IOException {
        var mandate = readable(id);
        List<ExportBlock> blocks = new ArrayList<>();
        var taken = source(id, filter).into(HistoryForm.PDF, row -> blocks.add(paragraph(row, words)));
        readings.exported(id, filter, HistoryForm.PDF, taken.entries());
        if (taken.more()) {
            blocks.addFirst(plain(words.of("history.export.most", taken.entries())));
        }
        var last = log.checkpoint();
        last.ifPresent(covered -> blocks.addAll(checkpoint(covered, words)));
        var today = LocalDate.now(clock);
        List<String> lines = new ArrayList<>(List.of(
                words.of("history.count", taken.entries()),
                new Dates(words).exact(clock.instant().atZone(clock.getZone()))));
        lines.add(signed(last, words));
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

    private Taken.Source<HistoryRow> source(MandateId id, HistoryFilter filter) {
        return new Taken.Source<>(seek -> history.page(id, filter, seek), HistoryRow::place);
    }

    private Taken cells(MandateId id, HistoryFilter filter, Words words, Writer out) throws IOException {
        var cells = SeparatedCells.in(out);
        cells.row(head(words));
        var taken = source(id, filter).into(HistoryForm.CSV, row -> cells.row(cells(row, clock.getZone(), words)));
        if (taken.more()) {
            cells.row(List.of(words.of("history.export.most", taken.entries())));
        }
        return taken;
    }

    /** Over the columns of {@link #cells(HistoryRow, ZoneId, Words)}. */
    static List<String> head(Words words) {
        return List.of(
                words.of("history.time"),
                words.of("history.person"),
                words.of("history.action"),
                words.of("history.about"),
                words.of("history.export.name"),
                words.of("history.export.changes"),
                words.of("history.reason"),
                words.of("history.export.id"),
                words.of("history.export.number"),
                words.of("history.export.erasure"));
    }

    static List<String> cells(HistoryRow row, ZoneId zone, Words words) {
        var text = new EventText(row, zone, words);
        return List.of(
                TIME.format(row.at().atZone(zone)),
                text.actor(),
                text.action(),
                HistoryTopic.of(row.subjectKind()).map(words::of).orElse(""),
                Optional.ofNullable(row.subject()).orElseGet(() -> words.of("history.erased")),
                text.said().stream().map(change -> changed(text, change)).collect(Collectors.joining("\n")),
                Optional.ofNullable(row.reason()).orElse(""),
                row.id().toString(),
                text.mismatch()
                        .or(() -> Optional.ofNullable(row.marks().number()).map(String::valueOf))
                        .orElse(""),
                text.erasure().orElse(""));
    }

    private static String changed(EventText text, PayloadContent.Value change) {
        var before = change.before() == null ? "" : text.words(change, change.before()) + " → ";
        return text.label(change.field()) + ": " + before + text.words(change, change.after());
    }

    private Taken objects(MandateId id, HistoryFilter filter, Writer out) throws IOException {
        var head = "{\"format\":\"mandat-history/1\",\"mandate\":\"%s\",\"at\":\"%s\",".formatted(id, clock.instant());
        return source(id, filter).objects(head, row -> json.toJson(entry(row)), out);
    }

    static Entry entry(HistoryRow row) {
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
                row.reason(),
                row.marks().number(),
                row.marks().isAsLogged(),
                Optional.ofNullable(row.marks().erasure()).map(Erasure::of).orElse(null));
    }

    private Paragraph paragraph(HistoryRow row, Words words) {
        var text = new EventText(row, clock.getZone(), words);
        var when = new Dates(words).exact(row.at().atZone(clock.getZone()));
        List<Inline> line = new ArrayList<>();
        var number = text.number().map(place -> place + " · ").orElse("");
        line.add(Inline.Words.plain(number + when + " · " + text.actor() + " " + text.deed()));
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
        text.erasure().ifPresent(erasure -> add(line, erasure));
        text.mismatch().ifPresent(mismatch -> add(line, mismatch));
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

    /** How far the log was signed when the document was made. */
    private String signed(Optional<Covered> last, Words words) {
        return last.map(covered -> words.of(
                        "history.export.checkpoint",
                        covered.size(),
                        new Dates(words).exact(covered.at().atZone(clock.getZone()))))
                .orElseGet(() -> words.of("history.export.unsigned"));
    }

    /** The whole of what was signed, and the key it was signed with: whoever has the paper can hold both against the log later. */
    private List<ExportBlock> checkpoint(Covered last, Words words) {
        var origin = last.note().lines().findFirst().orElse("");
        var keys = log.keys().stream().map(PublicLog.PublicKey::text).toList();
        return List.of(
                new Heading(1, "", List.of(Inline.Words.plain(words.of("history.export.check")))),
                plain(words.of("history.export.check.about", last.size())),
                typed(last.note()),
                plain(words.of("history.export.check.key", keys.size())),
                typed(String.join("\n", keys)),
                plain(words.of("history.export.check.how")),
                typed("deploy/verify %s--url https://%s --checkpoint FILE"
                        .formatted("--key KEY ".repeat(keys.size()), origin)));
    }

    /** Signs as they stand, line by line. */
    private static Paragraph typed(String text) {
        List<Inline> signs = new ArrayList<>();
        text.lines().forEach(line -> {
            if (!signs.isEmpty()) {
                signs.add(new Inline.Break());
            }
            signs.add(new Inline.Words(line, false, false, true));
        });
        return new Paragraph(Paragraph.Kind.CODE, "", signs);
    }
}
