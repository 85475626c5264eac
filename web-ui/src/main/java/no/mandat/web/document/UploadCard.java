package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.document.AddDocument;
import no.mandat.workflow.document.DocumentService;

/** Where files become documents, and addresses on the web do. */
final class UploadCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final MandateId mandate;
    private final transient DocumentService documents;
    private final DocumentUpload upload;
    private final transient Runnable added;

    UploadCard(MandateId mandate, DocumentService documents, Reception reception, Runnable added) {
        this.mandate = mandate;
        this.documents = documents;
        this.added = added;
        upload = new DocumentUpload(
                DocumentUpload.USUAL,
                reception,
                (title, classification, file) ->
                        documents.add(new AddDocument(UUID.randomUUID(), mandate, title, classification, file)),
                added);
        upload.addClassName("halves");
    }

    @Override
    protected Card initContent() {
        var link = new Button(t("document.link.add"), click -> askForLink());
        link.addThemeVariants(ButtonVariant.TERTIARY);
        upload.under(link);
        var card = new Card("upload", t("documents.upload.title"), upload);
        card.addClassName("upload");
        return card;
    }

    private void askForLink() {
        new LinkDialog(mandate, upload.chosen(), documents, () -> {
                    Toast.done(t("document.link.added"));
                    added.run();
                })
                .open();
    }
}
