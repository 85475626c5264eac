package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import java.util.UUID;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.document.DocumentDetails;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.document.ReclassifyDocument;

/** Asks who a document is for. */
final class ClassificationDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient DocumentDetails document;
    private final transient DocumentService service;
    private final ClassificationFields fields;

    ClassificationDialog(DocumentDetails document, DocumentService service, Runnable done) {
        super(t("document.reclassify.title"), done);
        this.document = document;
        this.service = service;
        fields = new ClassificationFields(t("classification.openness"), document.classification(), () -> {});
        ask(t("document.reclassify.confirm"), fields);
    }

    @Override
    protected void carryOut() {
        service.reclassify(
                new ReclassifyDocument(UUID.randomUUID(), document.id(), document.version(), fields.write()));
    }
}
