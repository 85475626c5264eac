package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.document.DocumentDetails;
import no.mandat.workflow.document.DocumentService;
import no.mandat.workflow.document.RetitleDocument;

/** Asks for another title. */
final class RetitleDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient DocumentDetails document;
    private final transient DocumentService service;
    private final TextField title = new TextField(t("form.title"));

    RetitleDialog(DocumentDetails document, DocumentService service, Runnable done) {
        super(t("document.retitle.title"), done);
        this.document = document;
        this.service = service;
        title.setValue(document.title());
        title.setWidthFull();
        title.focus();
        ask(t("document.retitle.confirm"), title);
    }

    @Override
    protected void carryOut() {
        service.retitle(new RetitleDocument(UUID.randomUUID(), document.id(), document.version(), title.getValue()));
    }
}
