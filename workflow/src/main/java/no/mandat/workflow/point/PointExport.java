package no.mandat.workflow.point;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.sheet.SheetWriter;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The matrix as a spreadsheet, filtered as the matrix is: a row for each point, what is answered with a mailing too where the row of that
 * is among them, and where it is narrowed by a question a last one that says what isn't found under it. It is read a page at a time,
 * however long.
 */
@UseCases
public class PointExport {

    private static final int NAME = 2;
    private static final int WORDS = 7;
    private static final int REASON = 11;
    private static final int ONE_NAME = 28;
    private static final int ONE_TEXT = 60;

    private final PointQueries queries;
    private final Calls calls;
    private final Mandates mandates;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public PointExport(PointQueries queries, Calls calls, Mandates mandates, Access access, Clock clock) {
        this.queries = queries;
        this.calls = calls;
        this.mandates = mandates;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PointExport() {
        this(null, null, null, null, null);
    }

    /**
     * Writes it into a file, in the place of what is there.
     *
     * @param words in which language
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, before anything is written
     */
    public void write(CallId call, PointFilter filter, boolean descending, Words words, Path file) throws IOException {
        access.require(
                Permission.READ_CONTRIBUTIONS,
                mandates.require(calls.require(call).mandate()));
        var sheet = new SheetWriter(
                words.of("points.title"),
                header(words),
                row -> words.of("points.sheet.cut", String.valueOf(row.getFirst())));
        sheet.widen(NAME, ONE_NAME);
        sheet.widen(NAME + 1, ONE_NAME);
        sheet.widen(WORDS, ONE_TEXT);
        sheet.widen(REASON, ONE_TEXT);
        var pages = new PointPages(queries, call, filter, true, descending);
        try (var out = Files.newOutputStream(file)) {
            sheet.writeTo(out, rows(pages, filter.question() != null, words));
        }
    }

    private static List<String> header(Words words) {
        return List.of(
                words.of("points.sheet.reference"),
                words.of("points.sheet.number"),
                words.of("points.sheet.name"),
                words.of("points.sheet.organisation"),
                words.of("points.category"),
                words.of("points.sheet.sent"),
                words.of("points.sheet.publication"),
                words.of("points.column.words"),
                words.of("points.clauses"),
                words.of("points.sheet.state"),
                words.of("points.disposition"),
                words.of("points.reason"),
                words.of("points.column.became"),
                words.of("points.handler"),
                words.of("documents.column.openness"),
                words.of("field.Contribution.confirmedAt"),
                words.of("mailing.title"));
    }

    /** The rows, as they are read. */
    private Iterator<List<@Nullable Object>> rows(PointPages pages, boolean ofOneQuestion, Words words) {
        return new Iterator<>() {

            private boolean noted = !ofOneQuestion;

            @Override
            public boolean hasNext() {
                return pages.hasNext() || !noted;
            }

            @Override
            public List<@Nullable Object> next() {
                if (pages.hasNext() || noted) {
                    return cells(pages.next(), words);
                }
                noted = true;
                return note(words);
            }
        };
    }

    /** A row of nothing but what the reader must know of the others. */
    private static List<@Nullable Object> note(Words words) {
        var note = new @Nullable Object[header(words).size()];
        note[WORDS] = words.of("points.question.once");
        return Arrays.<@Nullable Object>asList(note);
    }

    private List<@Nullable Object> cells(PointSheets.ForSheet one, Words words) {
        var row = one.row();
        boolean open = row.state() == PointState.OPEN;
        var category = row.category();
        var disposition = row.disposition();
        return Arrays.<@Nullable Object>asList(
                row.reference(),
                row.number(),
                row.name().isEmpty() ? words.of("contribution.erased.name") : row.name(),
                row.organisation(),
                category == null ? null : words.of(category),
                row.sentAt().atZone(clock.getZone()).toLocalDate(),
                words.of(row.publication()),
                row.said(words),
                one.about(words),
                words.of(row.state()),
                open || disposition == null ? null : words.of(disposition),
                open ? null : row.reason(),
                open ? null : one.became(words),
                row.handler(),
                row.isFor(words),
                words.of(row.confirmed() ? "boolean.true" : "boolean.false"),
                row.mailing());
    }
}
