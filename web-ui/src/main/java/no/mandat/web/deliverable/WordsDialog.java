package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.mandat.web.shared.FormDialog;
import no.mandat.workflow.review.CommentForm;

/** Answers something that somebody said of a text. */
final class WordsDialog extends FormDialog<WordsDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<UUID, String> act;

    /** What must be filled in. Public, as the fields write it by its constructor. */
    public record Form(
            @NotBlank(message = "rule.required") @Size(max = CommentForm.LONGEST, message = "rule.tooLong") String words) {}

    /** @param asked what is answered; may be empty */
    WordsDialog(String title, String asked, String button, Validator validator, BiConsumer<UUID, String> act) {
        super(title, button, Form.class, validator);
        this.act = act;
        if (!asked.isEmpty()) {
            explain(asked);
        }
        var words = new TextArea(t("comment.reply"));
        words.setMinRows(4);
        words.setWidthFull();
        show(words);
        required(words, "words");
        words.focus();
    }

    @Override
    protected void carryOut(Form form) {
        act.accept(key(), form.words());
    }
}
