package no.mandat.domain.document;

import static no.mandat.domain.document.DocumentAction.ADD_VERSION;
import static no.mandat.domain.document.DocumentAction.RECLASSIFY;
import static no.mandat.domain.document.DocumentAction.RETITLE;
import static no.mandat.domain.document.DocumentAction.WITHDRAW;
import static no.mandat.domain.document.DocumentState.LISTED;
import static no.mandat.domain.document.DocumentState.WITHDRAWN;

import no.mandat.domain.shared.Transitions;

/** The life of a document as a table. */
public final class DocumentLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<DocumentState, DocumentAction> LIFE = Transitions.<DocumentState, DocumentAction>of()
            .from(LISTED).on(ADD_VERSION).to(LISTED)
                         .on(RETITLE).to(LISTED)
                         .on(RECLASSIFY).to(LISTED)
                         .on(WITHDRAW).to(WITHDRAWN)
            .end();
    // spotless:on

    private DocumentLife() {}
}
