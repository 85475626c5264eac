package no.mandat.workflow.audit;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Words;

/** Gives auditors the history of all mandates, or what it is narrowed to, as a file, as {@link HistoryExport} gives that of one. */
@UseCases
public class WholeHistoryExport {

    /** Behind the time, so that it stands where one sorts by. */
    private static final int MANDATE = 1;

    private final Jsonb json = JsonbBuilder.create();
    private final WholeHistory history;
    private final HistoryReadings readings;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public WholeHistoryExport(WholeHistory history, HistoryReadings readings, Access access, Clock clock) {
        this.history = history;
        this.readings = readings;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected WholeHistoryExport() {
        this(null, null, null, null);
    }

    /**
     * Writes it into a file, in the place of what is there.
     *
     * @param form {@link HistoryForm#CSV} or {@link HistoryForm#JSON}
     * @return what the file is called, without what tells its kind
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, before anything is written
     */
    public String write(Whose whose, HistoryFilter filter, HistoryForm form, Words words, Path file)
            throws IOException {
        access.require(RealmRole.AUDITOR);
        try (var out = Taken.into(file)) {
            var taken = form == HistoryForm.CSV ? cells(whose, filter, words, out) : objects(whose, filter, out);
            readings.exportedAll(whose, filter, form, taken.entries());
        }
        return words.of("whole.title");
    }

    private Taken.Source<WholeHistoryRow> source(Whose whose, HistoryFilter filter) {
        return new Taken.Source<>(seek -> history.page(whose, filter, seek), WholeHistoryRow::place);
    }

    private Taken cells(Whose whose, HistoryFilter filter, Words words, Writer out) throws IOException {
        var cells = SeparatedCells.in(out);
        cells.row(with(words.of("whole.mandate"), HistoryExport.head(words)));
        var taken = source(whose, filter)
                .into(
                        HistoryForm.CSV,
                        row -> cells.row(with(
                                Optional.ofNullable(row.mandateName()).orElse(""),
                                HistoryExport.cells(row.row(), clock.getZone(), words))));
        if (taken.more()) {
            cells.row(List.of(words.of("history.export.most", taken.entries())));
        }
        return taken;
    }

    private static List<String> with(String mandate, List<String> cells) {
        List<String> all = new ArrayList<>(cells);
        all.add(MANDATE, mandate);
        return all;
    }

    private Taken objects(Whose whose, HistoryFilter filter, Writer out) throws IOException {
        var head = "{\"format\":\"mandat-history/1\",\"at\":\"%s\",".formatted(clock.instant());
        return source(whose, filter).objects(head, this::object, out);
    }

    /** As in the history of one mandate, with which it is of. */
    private String object(WholeHistoryRow row) {
        var entry = json.toJson(HistoryExport.entry(row.row()));
        return row.mandate() == null ? entry : "{\"mandate\":\"%s\",%s".formatted(row.mandate(), entry.substring(1));
    }
}
