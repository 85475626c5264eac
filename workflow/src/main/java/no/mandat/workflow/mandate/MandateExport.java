package no.mandat.workflow.mandate;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateClauses;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.mandate.MandatePaper.TitlePage;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import no.mandat.workflow.words.Dates;
import no.mandat.workflow.words.Words;

/** Gives a mandate's text as a document that leaves Mandat: to whoever may read the mandate. */
@UseCases
public class MandateExport {

    private final Mandates mandates;
    private final ClauseTexts texts;
    private final MandatePaper paper;
    private final Access access;
    private final Clock clock;

    @Inject
    MandateExport(Mandates mandates, ClauseTexts texts, MandatePaper paper, Access access, Clock clock) {
        this.mandates = mandates;
        this.texts = texts;
        this.paper = paper;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MandateExport() {
        this(null, null, null, null, null);
    }

    /**
     * A document to be kept.
     *
     * @param name what its file is called, without what tells its kind
     */
    public record Exported(String name, ExportDocument document) {}

    /**
     * The mandate's text as it is now: that of the version that counts, or of the draft.
     *
     * @param language of the words that are put to it; that of the text itself nobody knows
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Exported text(MandateId id, Locale language) {
        var mandate = mandates.require(id);
        var ignored = access.require(Permission.READ_MANDATE, mandate);
        var words = Words.in(language);
        if (mandate.versions() > 0) {
            return paper.ofVersion(mandate, mandate.versions(), words);
        }
        var tree = texts.find(id).map(MandateClauses::tree).orElse(ClauseTree.EMPTY);
        return paper.write(mandate, tree, titlePage(mandate, tree, words), words);
    }

    /**
     * A version of it.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Exported version(MandateId id, int number, Locale language) {
        var mandate = mandates.require(id);
        var ignored = access.require(Permission.READ_MANDATE, mandate);
        return paper.ofVersion(mandate, number, Words.in(language));
    }

    private TitlePage titlePage(Mandate mandate, ClauseTree tree, Words words) {
        var dates = new Dates(words);
        var lines = List.of(
                dates.period(mandate.period().firstDay(), mandate.period().lastDay()));
        return new TitlePage(
                mandate.title(),
                lines,
                sentence(words.of(mandate.state()), words),
                ClauseHash.of(tree),
                LocalDate.now(clock));
    }

    private static String sentence(String text, Words words) {
        return text.substring(0, 1).toUpperCase(words.locale()) + text.substring(1);
    }
}
