package no.mandat.workflow.reportimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.manuscript.ManuscriptReader;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.words.Words;

/** Reads a document that was received as the draft of a deliverable. Asks nobody whether they may. */
@ApplicationScoped
public class ReportReader {

    private final ManuscriptReader reader;
    private final Ids ids;

    /** Takes its parts. */
    @Inject
    public ReportReader(ManuscriptReader reader, Ids ids) {
        this.reader = reader;
        this.ids = ids;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReportReader() {
        this(null, null);
    }

    /**
     * What the document in the file says.
     *
     * @param language of the deliverable, for what has no name in the document
     * @throws RefusedException {@link AttachmentRefusal.NoDocument}, {@link AttachmentRefusal.NoWords}, {@link
     *     AttachmentRefusal.Damaged}, {@link AttachmentRefusal.UnpacksToTooMuch}
     */
    public ReportDraft read(ReceivedFile file, Locale language) {
        var manuscript = reader.read(file);
        var words = Words.in(language);
        return reader.markdown(file)
                .map(markdown -> ReportImport.ofMarkdown(markdown, words, ids::next))
                .orElseGet(() -> ReportImport.of(manuscript, words, ids::next));
    }
}
