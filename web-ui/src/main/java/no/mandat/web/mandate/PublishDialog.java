package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.PublishMandate;

/** Asks once before everybody can read a mandate. */
final class PublishDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient MandateDetails mandate;
    private final transient MandateService service;
    private final UUID key = UUID.randomUUID();

    PublishDialog(MandateDetails mandate, MandateService service, Runnable done) {
        super(t("mandate.publish.title"), done);
        this.mandate = mandate;
        this.service = service;
        ask(t("mandate.publish"), new Paragraph(t("mandate.publish.text", mandate.title())));
    }

    @Override
    protected void carryOut() {
        service.publish(new PublishMandate(key, mandate.id()));
    }
}
