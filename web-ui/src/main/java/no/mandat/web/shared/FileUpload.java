package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.words.RefusalWords;
import no.mandat.workflow.words.Words;

/**
 * Takes files from the browser, one or several. Each comes in a request of its own, in which it is received and used; what is
 * refused is said at the file. A file that was used leaves the list.
 */
@JavaScript("context://scripts/parts.js")
public final class FileUpload extends Composite<Upload> {

    private static final long serialVersionUID = 1L;

    private static final long MOST_BYTES = Reception.MOST_MEGABYTES * 1024L * 1024L;

    private static final String NAME = "event.detail.file.name || ''";

    /** The words of a refusal come with the answer; Vaadin itself would say the same of every one. */
    private static final String SAY_REFUSALS = """
            this.addEventListener('upload-error', (event) => {
              const {file, xhr} = event.detail;
              if (xhr.status === 422) {
                file.error = JSON.parse(xhr.responseText).rejected[0].reason;
              }
              // One at a time: what was refused is shown until the next takes its place, and isn't in its way.
              if (this.maxFiles === 1) {
                this.maxFiles = 2;
                this.makesRoom = true;
              }
            });
            this.addEventListener('upload-success', (event) => {
              this.files = this.files.filter((file) => file !== event.detail.file);
            });
            const makeRoom = () => {
              if (this.makesRoom) {
                this.makesRoom = false;
                this.files = this.files.filter((file) => !file.error);
                this.maxFiles = 1;
              }
            };
            this.shadowRoot.addEventListener('change', makeRoom, true);
            this.addEventListener('change', makeRoom, true);
            this.addEventListener('drop', makeRoom, true);
            """;

    private static final String IN_PARTS = """
            this.addEventListener('upload-before', ({detail}) =>
              window.mandat.parts.takeOver(this, detail.file, detail.xhr, $0, (broken) => {
                const words = broken ? $2 : '';
                if ($1.textContent !== words) {
                  $1.textContent = words;
                }
              }));
            """;

    private static final String UNDERWAY = "element.files.some((file) => !file.complete && !file.error)";

    private final transient Reception reception;
    private final transient Use use;
    private final transient Consumer<String> used;
    private final Button button;
    private boolean underway;

    /** What is done with a file that has come. */
    @FunctionalInterface
    public interface Use {
        /** Does it, outside the page's lock; a refusal is said at the file. */
        void with(ReceivedFile file);
    }

    /**
     * Takes several files, or one at a time.
     *
     * @param used told of each file that was used, by its name in the browser, in the page's own turn
     */
    public FileUpload(boolean several, Reception reception, Use use, Consumer<String> used) {
        this.reception = reception;
        this.use = use;
        this.used = used;
        var upload = getContent();
        upload.setUploadHandler(this::handle);
        upload.setMaxFileSize((int) MOST_BYTES);
        if (!several) {
            upload.setMaxFiles(1);
        }
        button = new Button(t(several ? "documents.upload.choose" : "documents.upload.chooseOne"));
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(t(several ? "documents.upload.drop" : "documents.upload.dropOne")));
        upload.setI18n(UploadWords.texts());
        // Vaadin itself says it only aloud.
        upload.addFileRejectedListener(refused -> Toast.refused(refused.getErrorMessage()));
        upload.getElement().executeJs(SAY_REFUSALS);
        upload.getElement()
                .addEventListener(
                        "upload-success",
                        event -> used(event.getEventData().get(NAME).asString()))
                .addEventData(NAME);
        List.of("files-changed", "upload-start", "upload-error").forEach(this::watch);
    }

    /**
     * Sends each file part by part, one after the other, and goes on where it was when the line breaks, or when the same file is chosen
     * again. Where that script is missing it comes whole.
     *
     * @param address of a {@link PartsServlet}
     * @param says where it is said that the line is broken
     */
    public FileUpload inParts(String address, Component says) {
        says.getElement().setAttribute("role", "status");
        var upload = getContent().getElement();
        upload.setProperty("maxConcurrentUploads", 1);
        upload.executeJs(IN_PARTS, address, says.getElement(), t("form.files.broken"));
        return this;
    }

    private void watch(String event) {
        getContent()
                .getElement()
                .addEventListener(
                        event,
                        told -> underway(told.getEventData().get(UNDERWAY).asBoolean()))
                .addEventData(UNDERWAY);
    }

    /** The browser says whether any file that was chosen hasn't come yet. */
    public void underway(boolean isAny) {
        underway = isAny;
    }

    /** Whether a file that was chosen is on its way, or waits its turn. */
    public boolean isUnderway() {
        return underway;
    }

    /** To where files are chosen. */
    public void focus() {
        button.focus();
    }

    /** The browser says that a file has gone and was taken. */
    public void used(String name) {
        used.accept(name);
    }

    private void handle(UploadEvent event) {
        var words = Words.in(event.getUI().getLocale());
        if (event.getFileSize() > MOST_BYTES) {
            event.reject(new RefusalWords(words).of(new AttachmentRefusal.TooLarge(Reception.MOST_MEGABYTES)));
            return;
        }
        try (var content = event.getInputStream()) {
            take(event.getFileName(), content, words.locale()).ifPresent(event::reject);
        } catch (IOException brokenOff) {
            event.reject(words.of("documents.upload.failed"));
        }
    }

    /** Why the file wasn't taken, in words, or nothing where it was. */
    public Optional<String> take(String name, InputStream content, Locale language) throws IOException {
        var words = Words.in(language);
        try {
            take(reception.receive(name, content));
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(words(words, e.refusal()));
        } catch (RuntimeException e) {
            var number = Incidents.log(e);
            return Optional.of(
                    Faults.isOutage(e) ? words.of("trouble.outage") : words.of("trouble.incident.short", number));
        }
    }

    private void take(ReceivedFile file) {
        try {
            use.with(file);
        } finally {
            reception.discard(file);
        }
    }

    private static String words(Words words, Refusal refusal) {
        return new RefusalWords(words).of(refusal);
    }
}
