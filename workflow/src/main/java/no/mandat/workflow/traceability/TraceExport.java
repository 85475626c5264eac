package no.mandat.workflow.traceability;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.mandate.MandateExport.Exported;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** Gives what answers a mandate as a document or a spreadsheet: to whoever may read the mandate, as far as they see each. */
@UseCases
public class TraceExport {

    private final Mandates mandates;
    private final Traces traces;
    private final Bodies bodies;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public TraceExport(Mandates mandates, Traces traces, Bodies bodies, Access access, Clock clock) {
        this.mandates = mandates;
        this.traces = traces;
        this.bodies = bodies;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected TraceExport() {
        this(null, null, null, null, null);
    }

    /**
     * As a document.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Exported document(MandateId id, Locale language) {
        var mandate = mandates.require(id);
        var trace = readable(mandate);
        var words = Words.in(language);
        var blocks = TraceAnnex.blocks(trace, LocalDate.now(clock), 1, "", words);
        return new Exported(name(mandate, words), new ExportDocument(facts(mandate, trace, words), blocks, List.of()));
    }

    /**
     * Writes a spreadsheet into a file, in the place of what is there.
     *
     * @return what the file is called, without what tells its kind
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, before anything is written
     */
    public String write(MandateId id, Words words, Path file) throws IOException {
        var mandate = mandates.require(id);
        var sheet = TraceSheet.of(readable(mandate), words);
        try (var out = Files.newOutputStream(file)) {
            sheet.writeTo(out);
        }
        return name(mandate, words);
    }

    private Trace readable(Mandate mandate) {
        access.require(Permission.READ_MANDATE, mandate);
        return traces.of(mandate, TraceSight.of(access.allowed(mandate)));
    }

    private static String name(Mandate mandate, Words words) {
        return words.of("trace.title") + " – " + mandate.shortName();
    }

    private ExportFacts facts(Mandate mandate, Trace trace, Words words) {
        var told = new TraceWords(words);
        var today = LocalDate.now(clock);
        return new ExportFacts(
                bodies.require(mandate.expertGroup()).name(),
                words.of("trace.title"),
                mandate.title(),
                "",
                List.of(told.summary(trace), told.blocking(trace), new Dates(words).day(today)),
                "",
                "",
                today,
                words.locale());
    }
}
