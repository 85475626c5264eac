package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import no.mandat.web.document.ClassificationFields;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.contribution.ContributionDetails;
import no.mandat.workflow.inbox.ClassifyContribution;
import no.mandat.workflow.inbox.InboxService;

/** Asks who a contribution is for. */
final class ClassifyDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient ContributionDetails sent;
    private final transient InboxService service;
    private final ClassificationFields fields;

    ClassifyDialog(ContributionDetails sent, InboxService service, Runnable done) {
        super(t("contribution.classify.title", sent.reference()), done);
        this.sent = sent;
        this.service = service;
        fields = new ClassificationFields(t("contribution.openness"), sent.classification(), () -> {});
        ask(t("contribution.classify.confirm"), new Paragraph(t("contribution.classify.text")), fields);
    }

    @Override
    protected void carryOut() {
        service.classify(new ClassifyContribution(UUID.randomUUID(), sent.id(), sent.version(), fields.write()));
    }
}
