package no.mandat.workflow.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.document.DocumentState;
import no.mandat.domain.milestone.Proof;
import no.mandat.domain.milestone.ProofKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.milestone.ProofCheck;

/** A document proves a milestone when it is in its mandate's list. */
@ApplicationScoped
class FiledDocument implements ProofCheck {

    private final Documents documents;

    @Inject
    FiledDocument(Documents documents) {
        this.documents = documents;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected FiledDocument() {
        this(null);
    }

    @Override
    public ProofKind kind() {
        return ProofKind.DOCUMENT;
    }

    @Override
    public boolean isThere(Proof proof, MandateId mandate) {
        return proof.document()
                .flatMap(documents::find)
                .filter(document -> document.mandate().equals(mandate))
                .filter(document -> document.state() == DocumentState.LISTED)
                .isPresent();
    }
}
