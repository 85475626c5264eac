package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.FileUpload;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.document.AddDocument;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.document.DocumentService;

/** Where files become documents: who the new ones are for is said first, the title is that of the file. */
final class UploadCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    /** The widest that isn't for everybody; whoever wants another chooses it. */
    private static final Openness USUAL = Openness.INTERNAL;

    private static final int LONGEST_TITLE = 200;

    private final MandateId mandate;
    private final transient DocumentService documents;
    private final ClassificationFields fields;
    private final FileUpload upload;
    private final transient Runnable added;

    /** Read by the requests that bring the files, outside the page's lock. */
    private transient volatile ClassificationForm chosen = ClassificationForm.of(USUAL);

    UploadCard(MandateId mandate, DocumentService documents, Reception reception, Runnable added) {
        this.mandate = mandate;
        this.documents = documents;
        this.added = added;
        fields = new ClassificationFields(t("documents.upload.openness"), chosen, this::choose);
        upload = new FileUpload(true, reception, this::add, name -> {
            Toast.done(t("documents.upload.added", name));
            added.run();
        });
    }

    @Override
    protected Card initContent() {
        var help = new Paragraph(t("documents.upload.help", Reception.MOST_MEGABYTES));
        help.addClassNames("small", "muted");
        var link = new Button(t("document.link.add"), click -> askForLink());
        link.addThemeVariants(ButtonVariant.TERTIARY);
        var files = new Div(upload, help, link);
        files.addClassName("files");
        var halves = new Div(files, fields);
        halves.addClassName("halves");
        var card = new Card("upload", t("documents.upload.title"), halves);
        card.addClassName("upload");
        return card;
    }

    private void askForLink() {
        new LinkDialog(mandate, chosen, documents, () -> {
                    Toast.done(t("document.link.added"));
                    added.run();
                })
                .open();
    }

    private void choose() {
        chosen = fields.write();
    }

    private void add(ReceivedFile file) {
        documents.add(new AddDocument(UUID.randomUUID(), mandate, title(file.fileName()), chosen, file));
    }

    private static String title(String fileName) {
        var stem = fileName.substring(0, fileName.lastIndexOf('.'));
        return stem.codePointCount(0, stem.length()) <= LONGEST_TITLE
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST_TITLE));
    }
}
