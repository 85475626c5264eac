package no.mandat.workflow.document;

import java.util.List;
import java.util.Set;
import no.mandat.domain.document.DocumentAction;
import no.mandat.domain.document.DocumentState;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;

/**
 * A document on its own page.
 *
 * @param version of the document's record, to be sent back with a command
 * @param versions of its file, the newest first
 * @param actions what the actor may do with it now
 */
public record DocumentDetails(
        DocumentId id,
        MandateId mandate,
        int version,
        String title,
        ClassificationForm classification,
        DocumentState state,
        List<VersionRow> versions,
        Set<DocumentAction> actions) {

    /** Whether it is an address on the web, and no file. */
    public boolean isLink() {
        return versions.getFirst().isLink();
    }
}
