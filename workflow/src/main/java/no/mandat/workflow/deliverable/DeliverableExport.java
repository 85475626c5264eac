package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import java.util.Locale;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.export.ExportSlides;
import no.mandat.workflow.mandate.MandateExport.Exported;
import no.mandat.workflow.report.Audience;
import no.mandat.workflow.report.ReportDocument;
import no.mandat.workflow.report.ReportFacts;
import no.mandat.workflow.report.ReportSlides;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Words;

/**
 * Gives a revision of a deliverable as a document or slides that leave Mandat: to whoever reads that revision. Those outside the group and
 * the board get what is open.
 */
@UseCases
public class DeliverableExport {

    private static final int LONGEST_TITLE = 80;

    private final ReportQueries reports;
    private final DeliverableAccess guard;
    private final ExportedFacts facts;

    /** Takes its parts. */
    @Inject
    DeliverableExport(ReportQueries reports, DeliverableAccess guard, ExportedFacts facts) {
        this.reports = reports;
        this.guard = guard;
        this.facts = facts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableExport() {
        this(null, null, null);
    }

    /**
     * Slides with what their file is called.
     *
     * @param name without what tells its kind
     */
    public record Presented(String name, ExportSlides slides) {}

    private record Printed(String name, ReportContent content, ReportFacts facts, Audience audience) {}

    /**
     * A revision as a document, all of it in the language in which it is written.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, for whom the revision isn't there, and where none is cut
     */
    public Exported document(DeliverableId id, int revision) {
        var printed = printed(id, revision);
        return new Exported(printed.name(), ReportDocument.of(printed.content(), printed.facts(), printed.audience()));
    }

    /**
     * A revision as slides, in the same language.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, for whom the revision isn't there, and where none is cut
     */
    public Presented slides(DeliverableId id, int revision) {
        var printed = printed(id, revision);
        return new Presented(printed.name(), ReportSlides.of(printed.content(), printed.facts(), printed.audience()));
    }

    private Printed printed(DeliverableId id, int revision) {
        var deliverable = guard.read(id, Permission.READ_PUBLISHED_WORK);
        var text = reports.revision(id, revision);
        var readable = Readable.of(deliverable, guard.allowed(deliverable));
        var audience = readable.drafts() || readable.board() ? Audience.INSIDERS : Audience.EVERYBODY;
        var content = text.content();
        return new Printed(name(content, revision), content, facts.of(readable, text, audience), audience);
    }

    private static String name(ReportContent content, int revision) {
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
