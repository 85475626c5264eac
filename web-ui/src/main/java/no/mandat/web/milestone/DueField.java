package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.textfield.TextField;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.TypedText;
import no.mandat.workflow.milestone.DueForm;
import org.jspecify.annotations.Nullable;

/** When something is due, typed as people write it: a day or a month. */
final class DueField extends CustomField<DueForm> {

    private static final long serialVersionUID = 1L;

    private final TextField text = new TextField();
    private final transient DueText reader;

    DueField(String label, DueText reader) {
        this.reader = reader;
        text.setLabel(label);
        text.setHelperText(t("plan.due.help"));
        text.setWidthFull();
        TypedText.lazily(text);
        text.addValueChangeListener(change -> {
            updateValue();
            complain();
        });
        // What was understood is written out, so that one sees whether it was what one meant.
        text.addBlurListener(blur -> {
            var due = getValue();
            if (due != null) {
                text.setValue(words(due));
            }
        });
        add(text);
        setWidthFull();
    }

    @Override
    protected @Nullable DueForm generateModelValue() {
        return reader.read(text.getValue()).orElse(null);
    }

    @Override
    protected void setPresentationValue(@Nullable DueForm due) {
        text.setValue(due == null ? "" : words(due));
    }

    @Override
    public void focus() {
        text.focus();
    }

    /** What was typed, understood or not. */
    TextField text() {
        return text;
    }

    private void complain() {
        text.setInvalid(isUnreadable());
        text.setErrorMessage(t("rule.due"));
    }

    private boolean isUnreadable() {
        return !text.getValue().isBlank() && reader.read(text.getValue()).isEmpty();
    }

    private static String words(DueForm due) {
        return Say.dates().due(due.day(), due.wholeMonth());
    }
}
