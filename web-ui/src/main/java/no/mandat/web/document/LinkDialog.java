package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.document.AddLink;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.document.DocumentService;

/** Takes an address on the web that becomes a document. */
final class LinkDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final MandateId mandate;
    private final transient DocumentService service;
    private final UUID key = UUID.randomUUID();
    private final TextField title = new TextField(t("input.title"));
    private final TextField address = new TextField(t("input.address"));
    private final ClassificationFields fields;

    LinkDialog(MandateId mandate, ClassificationForm usual, DocumentService service, Runnable done) {
        super(t("document.link.title"), done);
        this.mandate = mandate;
        this.service = service;
        fields = new ClassificationFields(t("document.link.openness"), usual, () -> {});
        var text = new Paragraph(t("document.link.text"));
        text.addClassName("dialog-text");
        title.setWidthFull();
        address.setWidthFull();
        address.setPlaceholder("https://");
        title.focus();
        var parts = new Div(title, address, fields);
        parts.addClassName("fields");
        ask(t("document.link.save"), text, parts);
    }

    @Override
    protected void carryOut() {
        service.addLink(new AddLink(key, mandate, title.getValue(), fields.write(), address.getValue()));
    }
}
