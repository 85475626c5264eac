package no.mandat.workflow.mandate;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.manuscript.Manuscript;
import no.mandat.workflow.manuscript.ManuscriptReader;
import no.mandat.workflow.recognition.Proposal;
import no.mandat.workflow.recognition.Recognition;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.UseCases;

/** Reads documents that mandates begin with. Changes nothing: what is read comes back to be looked at. */
@UseCases
public class MandateImport {

    private final ManuscriptReader reader;
    private final Ids ids;
    private final Access access;

    @Inject
    MandateImport(ManuscriptReader reader, Ids ids, Access access) {
        this.reader = reader;
        this.ids = ids;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MandateImport() {
        this(null, null, null);
    }

    /**
     * A document and what it seems to say.
     *
     * @param manuscript the document, as it was read
     */
    public record Reading(Manuscript manuscript, Proposal proposal) {}

    /**
     * Reads a file.
     *
     * @throws RefusedException {@link AttachmentRefusal}, {@link no.mandat.domain.mandate.MandateRefusal.TooManyClauses}
     */
    public Reading read(ReceivedFile file) {
        access.require(RealmRole.SECRETARIAT);
        return reading(reader.read(file));
    }

    /**
     * Reads a text that was pasted.
     *
     * @throws RefusedException as {@link #read}
     */
    public Reading readText(@Valid PastedText text) {
        access.require(RealmRole.SECRETARIAT);
        return reading(reader.read(text.text()));
    }

    private Reading reading(Manuscript manuscript) {
        return new Reading(manuscript, Recognition.of(manuscript, ids::next));
    }
}
