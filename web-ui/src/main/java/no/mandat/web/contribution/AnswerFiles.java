package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.document.FileSize;
import no.mandat.web.shared.FileUpload;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.AnswerFileService;
import no.mandat.workflow.contribution.AttachFile;
import no.mandat.workflow.contribution.AttachToAnswer;
import no.mandat.workflow.contribution.DetachFromAnswer;
import no.mandat.workflow.contribution.KeptFile;

/** The files that go with what a member of the group answers: those that were sent, and those that were handed in since. */
final class AnswerFiles extends Div {

    private static final long serialVersionUID = 1L;

    private final CallId call;
    private final transient AnswerFileService service;
    private final transient List<KeptFile> sent;
    private final transient List<UUID> without;
    private final transient Runnable changed;

    /** Those that were handed in since, as they are listed. */
    private transient List<KeptFile> unsent = List.of();

    private final UnorderedList list = new UnorderedList();
    private final FileUpload upload;

    /**
     * Lists them.
     *
     * @param sent those of what is changed
     * @param removed which of them go with it no longer
     * @param changed done when one came or went
     */
    AnswerFiles(
            CallId call,
            List<KeptFile> sent,
            List<UUID> removed,
            AnswerFileService service,
            Reception reception,
            Runnable changed) {
        this.call = call;
        this.sent = sent;
        this.without = new ArrayList<>(
                sent.stream().map(KeptFile::id).filter(removed::contains).toList());
        this.service = service;
        this.changed = changed;
        list.addClassName("answer-files");
        var line = new Div();
        upload = new FileUpload(
                        true, reception, file -> service.attach(new AttachToAnswer(call, file)), name -> redraw())
                .inParts(CallNavigation.uploads(call, Say.words().tag()), line);
        add(heading(), help(), list, upload, line);
        draw();
    }

    /** What a preview shows of it. */
    static Div preview() {
        return new Div(heading(), help());
    }

    private static H2 heading() {
        return new H2(t("form.files"));
    }

    private static Paragraph help() {
        var help = new Paragraph(t("form.files.help", Reception.MOST_MEGABYTES, AttachFile.MOST_MEGABYTES_TOGETHER));
        help.addClassNames("small", "muted");
        return help;
    }

    /** Which of those that were sent go with it no longer. */
    List<UUID> without() {
        return List.copyOf(without);
    }

    /** Whether one that was chosen hasn't come yet. */
    boolean isUnderway() {
        return upload.isUnderway();
    }

    /** Whether there are others than those that are listed, which it lists then: they came or went in another window, or late. */
    boolean haveChanged() {
        if (unsent.equals(service.of(call))) {
            return false;
        }
        draw();
        return true;
    }

    private void redraw() {
        draw();
        changed.run();
    }

    private void draw() {
        unsent = service.of(call);
        list.removeAll();
        sent.stream()
                .filter(file -> !without.contains(file.id()))
                .forEach(file -> list.add(item(file, () -> without.add(file.id()))));
        unsent.forEach(file -> list.add(item(file, () -> detach(file))));
        list.setVisible(list.getElement().getChildCount() > 0);
    }

    private ListItem item(KeptFile file, Runnable remove) {
        var away = new Button(t("form.files.remove"), click -> {
            var at = list.indexOf(click.getSource().getParent().orElseThrow());
            remove.run();
            redraw();
            focus(at);
        });
        away.setAriaLabel(t("form.files.remove.named", file.fileName()));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        return new ListItem(new Span(words(file)), away);
    }

    /** Where one that went away stood, for whoever goes on by the keyboard. */
    private void focus(int at) {
        var left = list.getComponentCount();
        if (left == 0) {
            upload.focus();
            return;
        }
        list.getComponentAt(Math.min(at, left - 1))
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .forEach(Button::focus);
    }

    /** "Notat.pdf, 1,2 MB". */
    static String words(KeptFile file) {
        return "%s, %s".formatted(file.fileName(), FileSize.words(file.fileSize(), Say.words()));
    }

    private void detach(KeptFile file) {
        try {
            service.detach(new DetachFromAnswer(call, file.id()));
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
    }
}
