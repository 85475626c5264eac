package no.mandat.workflow.point;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.WordList;
import no.mandat.workflow.export.WordList.Column;
import no.mandat.workflow.mandate.MandateTexts;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/**
 * The matrix as a document of Word, to be read and put before a meeting: filtered as the matrix is, with a row for a mailing as there, read
 * a page at a time.
 */
@UseCases
public class PointDocument {

    private final PointQueries queries;
    private final Calls calls;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final Bodies bodies;
    private final PointParts parts;
    private final Handlers handlers;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public PointDocument(
            PointQueries queries,
            Calls calls,
            Mandates mandates,
            MandateTexts texts,
            Bodies bodies,
            PointParts parts,
            Handlers handlers,
            Access access,
            Clock clock) {
        this.queries = queries;
        this.calls = calls;
        this.mandates = mandates;
        this.texts = texts;
        this.bodies = bodies;
        this.parts = parts;
        this.handlers = handlers;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PointDocument() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Writes it into a file, in the place of what is there.
     *
     * @param words in which language
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, before anything is written
     */
    public void write(CallId id, PointFilter filter, boolean descending, Words words, Path file) throws IOException {
        var call = calls.require(id);
        var mandate = mandates.require(call.mandate());
        access.require(Permission.READ_CONTRIBUTIONS, mandate);
        var pages = new PointPages(queries, id, filter, false, descending);
        var list = new WordList(facts(call, mandate, filter, words), columns(words));
        try (var out = Files.newOutputStream(file)) {
            list.writeTo(out, rows(pages, words));
        }
    }

    /** The rows, as they are read. */
    private static Iterator<List<String>> rows(PointPages pages, Words words) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pages.hasNext();
            }

            @Override
            public List<String> next() {
                return cells(pages.next(), words);
            }
        };
    }

    private ExportFacts facts(Call call, Mandate mandate, PointFilter filter, Words words) {
        var today = LocalDate.now(clock);
        return new ExportFacts(
                bodies.require(mandate.expertGroup()).name(),
                words.of("points.title"),
                call.title(),
                "",
                Stream.of(
                                Optional.of(words.of("points.document.about", call.number(), mandate.title())),
                                Optional.of(shown(call, mandate, filter, words)),
                                Optional.ofNullable(filter.question()).map(one -> words.of("points.question.once")),
                                Optional.of(new Dates(words).day(today)))
                        .flatMap(Optional::stream)
                        .toList(),
                "",
                "",
                today,
                words.locale());
    }

    /** "Utvalg: foreslått, Kategori: næringsliv", or that it is all of them. */
    private String shown(Call call, Mandate mandate, PointFilter filter, Words words) {
        var clause = Optional.ofNullable(filter.clause())
                .map(one -> ClauseNumbers.of(texts.clauses(mandate.id())).get(one));
        var chosen = Stream.of(
                        Optional.ofNullable(filter.state()).map(words::of),
                        Optional.of(words.of("points.filter.mine")).filter(mine -> filter.mine()),
                        handler(call, mandate, filter, words),
                        clause.map(number -> words.of("points.clause") + " " + number.text()),
                        Optional.of(words.of("points.clause.none")).filter(none -> filter.unplaced()),
                        question(call, filter, words),
                        Optional.ofNullable(filter.category()).map(words::of),
                        Optional.ofNullable(filter.disposition()).map(words::of),
                        part(mandate, filter, words))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return words.of("points.document.shown", chosen.isEmpty() ? words.of("points.filter.all") : chosen);
    }

    private Optional<String> handler(Call call, Mandate mandate, PointFilter filter, Words words) {
        var name = filter.nobodys()
                ? Optional.of(words.of("points.nobody"))
                : handlers.of(mandate, call).stream()
                        .filter(one -> one.person().equals(filter.handler()))
                        .map(one -> one.called(words))
                        .findFirst();
        return name.map(one -> words.of("points.handler") + ": " + one);
    }

    private Optional<String> part(Mandate mandate, PointFilter filter, Words words) {
        return Optional.ofNullable(filter.part())
                .flatMap(id -> parts.choices(mandate.id()).stream()
                        .filter(one -> one.part().part().equals(id))
                        .findFirst())
                .map(one -> words.of("points.column.became") + ": " + one.cited(words));
    }

    private static Optional<String> question(Call call, PointFilter filter, Words words) {
        return QuestionChoice.of(call).stream()
                .filter(one -> one.question().equals(filter.question()))
                .map(one -> words.of("points.question") + ": " + one.text())
                .findFirst();
    }

    private static List<Column> columns(Words words) {
        return List.of(
                new Column(words.of("points.sheet.reference"), 9),
                new Column(words.of("points.column.sender"), 13),
                new Column(words.of("points.column.words"), 30),
                new Column(words.of("points.column.clauses"), 8),
                new Column(words.of("points.column.conclusion"), 11),
                new Column(words.of("points.column.reason"), 19),
                new Column(words.of("points.column.became"), 10));
    }

    private static List<String> cells(PointSheets.ForSheet one, Words words) {
        var row = one.row();
        boolean open = row.state() == PointState.OPEN;
        var disposition = Optional.ofNullable(row.disposition()).filter(said -> !open);
        return List.of(
                row.called(),
                Stream.of(
                                Optional.ofNullable(row.organisation()),
                                Optional.of(row.name().isEmpty() ? words.of("contribution.erased.name") : row.name()),
                                Optional.of(words.of("contribution.unconfirmed"))
                                        .filter(flag -> !row.confirmed()),
                                Optional.ofNullable(row.senders()).map(count -> words.of("points.mailing", count)),
                                Optional.of(row.isFor(words)).filter(who -> row.isKept()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("\n")),
                row.said(words),
                one.about(words),
                disposition
                        .map(said -> words.of(said) + "\n(" + words.of(row.state()) + ")")
                        .orElseGet(() -> words.of(row.state())),
                Optional.ofNullable(row.reason()).filter(said -> !open).orElse(""),
                one.became(words));
    }
}
