package no.mandat.web.meeting;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.web.shared.FormDialog;

/** Asks for a text about minutes: a remark, an answer, what is right where they err. */
final class MinutesTextDialog extends FormDialog<MinutesTextDialog.Form> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 5_000;
    private static final int TYPING = 500;

    private final TextArea text;
    private final transient Act act;

    /** What is filled in. */
    public record Form(
            @NotBlank(message = "rule.required") @Size(max = MOST, message = "rule.tooLong") String text) {}

    /** What is done with it. */
    interface Act {

        /** Does it; a refusal is shown in the dialog. */
        void with(UUID key, String text);
    }

    /** @param label of its field */
    MinutesTextDialog(String title, String button, String label, String explanation, Validator validator, Act act) {
        super(title, button, Form.class, validator);
        this.act = act;
        explain(explanation);
        text = new TextArea(label);
        text.setWidthFull();
        text.setMinRows(4);
        text.focus();
        show(text);
        required(text, "text");
    }

    /** Begins with that, and tells as it is typed, so that nothing is lost when the window closes. */
    MinutesTextDialog keeping(String typed, Consumer<String> keep) {
        text.setValue(typed);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING);
        text.addValueChangeListener(change -> keep.accept(change.getValue()));
        return this;
    }

    @Override
    protected void carryOut(Form form) {
        act.with(key(), form.text());
    }
}
