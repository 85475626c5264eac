package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import no.mandat.web.shared.FileUpload;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.document.AddDocumentVersion;
import no.mandat.workflow.document.DocumentDetails;
import no.mandat.workflow.document.DocumentService;

/** Takes the file that becomes the next version. */
final class VersionDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    VersionDialog(DocumentDetails document, DocumentService service, Reception reception, Runnable done) {
        setHeaderTitle(t("document.newVersion"));
        setWidth("min(560px, 100vw - 32px)");
        var text =
                new Paragraph(t("document.newVersion.text", document.versions().size() + 1));
        text.addClassName("dialog-text");
        var help = new Paragraph(t("documents.upload.help", Reception.MOST_MEGABYTES));
        help.addClassNames("small", "muted");
        var upload = new FileUpload(
                false,
                reception,
                file -> service.addVersion(
                        new AddDocumentVersion(UUID.randomUUID(), document.id(), document.version(), file)),
                name -> {
                    close();
                    done.run();
                });
        add(text, upload, help);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()));
    }
}
