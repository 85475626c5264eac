package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.PublishMandate;

/** Asks once before a mandate gets a page for everybody: names what becomes public, for whom, and what does not. */
final class PublishDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient MandateService mandates;
    private final transient PublishMandate command;

    PublishDialog(MandateDetails mandate, MandateService mandates, Runnable done) {
        super(t("publish.title"), done);
        this.mandates = mandates;
        this.command = new PublishMandate(UUID.randomUUID(), mandate.id());
        ask(
                t("publish.confirm"),
                said(t("publish.text", mandate.title())),
                said(t("publish.shown")),
                said(t("publish.hidden")));
    }

    private static Paragraph said(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("dialog-text");
        return paragraph;
    }

    @Override
    protected void carryOut() {
        mandates.publish(command);
    }
}
