package no.mandat.web.document;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.mandat.domain.document.Openness;
import no.mandat.web.shared.FileUpload;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.document.ClassificationForm;

/** Takes files that become documents: who the new ones are for is said first, the title is that of the file. */
public final class DocumentUpload extends Div {

    private static final long serialVersionUID = 1L;

    /** The widest that isn't for everybody; whoever wants another chooses it. */
    public static final ClassificationForm USUAL = ClassificationForm.of(Openness.INTERNAL);

    private static final int LONGEST_TITLE = 200;

    private final ClassificationFields fields;
    private final Div files;

    /** Read by the requests that bring the files, outside the page's lock. */
    private transient volatile ClassificationForm chosen;

    /** What becomes of a file. */
    @FunctionalInterface
    public interface Use {
        /** Makes a document of it, outside the page's lock; a refusal is said at the file. */
        void with(String title, ClassificationForm classification, ReceivedFile file);
    }

    /**
     * Takes several.
     *
     * @param usual who the new ones are for, until something else is chosen
     * @param added told after each
     */
    public DocumentUpload(ClassificationForm usual, Reception reception, Use use, Runnable added) {
        chosen = usual;
        fields = new ClassificationFields(t("documents.upload.openness"), usual, this::choose);
        var upload = new FileUpload(true, reception, file -> use.with(title(file.fileName()), chosen, file), name -> {
            Toast.done(t("documents.upload.added", name));
            added.run();
        });
        var help = new Paragraph(t("documents.upload.help", Reception.MOST_MEGABYTES));
        help.addClassNames("small", "muted");
        files = new Div(upload, help);
        files.addClassName("files");
        add(files, fields);
    }

    /** Puts something under where files are chosen. */
    void under(Component more) {
        files.add(more);
    }

    /** Who the new ones are for. */
    ClassificationForm chosen() {
        return chosen;
    }

    private void choose() {
        chosen = fields.write();
    }

    private static String title(String fileName) {
        var stem = fileName.substring(0, fileName.lastIndexOf('.'));
        return stem.codePointCount(0, stem.length()) <= LONGEST_TITLE
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST_TITLE));
    }
}
