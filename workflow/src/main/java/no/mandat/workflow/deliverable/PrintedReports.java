package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportSlides;
import no.mandat.workflow.report.Audience;
import no.mandat.workflow.report.ReportDocument;
import no.mandat.workflow.report.ReportFacts;
import no.mandat.workflow.report.ReportSlides;
import no.mandat.workflow.words.Words;

/** Revisions as they are printed, all of each in its own language. Asks nobody whether they may. */
@ApplicationScoped
class PrintedReports {

    private static final int LONGEST_TITLE = 80;

    private final Deliverables deliverables;
    private final ReportNames names;
    private final ExportedFacts facts;

    @Inject
    PrintedReports(Deliverables deliverables, ReportNames names, ExportedFacts facts) {
        this.deliverables = deliverables;
        this.names = names;
        this.facts = facts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PrintedReports() {
        this(null, null, null);
    }

    /** A revision with all that is printed with it. */
    record Printed(ReportContent content, int revision, String hash, ReportFacts facts, Audience audience) {

        ExportDocument document() {
            return ReportDocument.of(content, facts, audience);
        }

        ExportSlides slides() {
            return ReportSlides.of(content, facts, audience);
        }

        /** What its file is called, without what tells its kind. */
        String name() {
            var words = Words.in(Locale.forLanguageTag(content.language()));
            var title = content.title()
                    .codePoints()
                    .limit(LONGEST_TITLE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString()
                    .strip();
            return words.of("report.file", Integer.toString(content.number()), title, Integer.toString(revision));
        }
    }

    /** One that is cut, for those readers. */
    Printed of(Deliverable deliverable, int revision, ExportReaders readers) {
        var cut = deliverables.requireRevision(deliverable.id(), revision);
        var content = readers.exempt().cover(cut.content());
        var readable = readers.of(deliverable);
        var text = new RevisionText(
                deliverable.id(),
                revision,
                cut.contentHash(),
                cut.cutAt(),
                content,
                names.clauses(deliverable.mandate(), content),
                readable.drafts() ? names.points(content) : Map.of(),
                // In a file they are words.
                Set.of());
        var audience = readable.audience();
        return new Printed(
                content, revision, cut.contentHash(), facts.of(readable, text, audience, readers.exempt()), audience);
    }
}
