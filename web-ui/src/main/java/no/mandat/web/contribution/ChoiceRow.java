package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import no.mandat.workflow.contribution.QuestionForm;

/** What can be chosen, with buttons that move it up and take it away. */
final class ChoiceRow extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField field = new TextField();
    private final transient TranslatedField text;
    private final Button up;
    private final Button remove;

    /** What a choice asks of the question that it stands in. */
    interface Desk {

        /** Something was typed. */
        void changed();

        /** It is to stand one place further up. */
        void raise(ChoiceRow row);

        /** It is to go. */
        void drop(ChoiceRow row);
    }

    ChoiceRow(Desk desk) {
        text = new TranslatedField(field, "", QuestionForm.LONGEST_CHOICE, desk::changed);
        up = button(VaadinIcon.ANGLE_UP, () -> desk.raise(this));
        remove = button(VaadinIcon.CLOSE_SMALL, () -> desk.drop(this));
        addClassName("choice-row");
        add(field, up, remove);
    }

    private static Button button(VaadinIcon icon, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Says where it stands. */
    void number(int number) {
        field.setLabel(t("call.question.choice", number));
        name(up, t("call.question.choice.up", number));
        name(remove, t("call.question.choice.remove", number));
        up.setEnabled(number > 1);
    }

    private static void name(Button button, String name) {
        button.setAriaLabel(name);
        button.setTooltipText(name);
    }

    TranslatedField text() {
        return text;
    }

    void focusText() {
        field.focus();
    }
}
