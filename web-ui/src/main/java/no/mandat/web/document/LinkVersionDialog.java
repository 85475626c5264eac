package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.document.AddLinkVersion;
import no.mandat.workflow.document.DocumentDetails;
import no.mandat.workflow.document.DocumentService;

/** Takes the address that becomes the next version. */
final class LinkVersionDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient DocumentDetails document;
    private final transient DocumentService service;
    private final UUID key = UUID.randomUUID();
    private final TextField address = new TextField(t("input.address"));

    LinkVersionDialog(DocumentDetails document, DocumentService service, Runnable done) {
        super(t("document.newVersion"), done);
        this.document = document;
        this.service = service;
        address.setValue(document.versions().getFirst().fileName());
        address.setWidthFull();
        address.focus();
        ask(t("document.link.save"), address);
    }

    @Override
    protected void carryOut() {
        service.addLinkVersion(new AddLinkVersion(key, document.id(), document.version(), address.getValue()));
    }
}
