package no.mandat.web.study;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.details.Details;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.web.document.DocumentUpload;
import no.mandat.web.document.MandateDocuments;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.study.DeliverStudy;
import no.mandat.workflow.study.FileReport;
import no.mandat.workflow.study.StudyRow;
import no.mandat.workflow.study.StudyService;

/** The report of a study: a document that is filed already, or a file that becomes one. */
final class DeliverDialog extends FormDialog<DeliverDialog.Said> {

    private static final long serialVersionUID = 1L;

    private final transient StudyRow row;
    private final transient StudyService service;
    private final transient Runnable done;

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Said(@NotNull(message = "rule.required") MandateDocuments.Choice document) {}

    /** @param done told once it is delivered */
    DeliverDialog(
            StudyRow row,
            DocumentQueries documents,
            StudyService service,
            Reception reception,
            Validator validator,
            Runnable done) {
        super(t("studies.deliver.title"), t("studies.action.DELIVER"), Said.class, validator);
        this.row = row;
        this.service = service;
        this.done = done;
        explain(t("studies.deliver.text"));
        var document = new MandateDocuments("studies.field.document", row.mandate(), documents);
        var upload = new DocumentUpload(
                DocumentUpload.USUAL,
                reception,
                (title, classification, file) -> {
                    var ignored =
                            service.file(new FileReport(UUID.randomUUID(), row.id(), title, classification, file));
                },
                this::filed);
        var details = new Details(t("studies.deliver.upload"), upload);
        details.setOpened(document.getListDataView().getItemCount() == 0);
        details.setWidthFull();
        show(document, details);
        required(document, "document");
    }

    private void filed() {
        close();
        done.run();
    }

    @Override
    protected void carryOut(Said said) {
        service.deliver(new DeliverStudy(key(), row.id(), said.document().id()));
        done.run();
    }
}
