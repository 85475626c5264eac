package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.function.Consumer;

/** Says where something was removed, and offers to put it back there. It stays as long as the form is there: nobody has to be quick. */
final class RemovedLine extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private final Button undo;

    /**
     * Says it.
     *
     * @param tag of the element, as that of what was removed
     * @param back puts it back, in place of the line
     */
    RemovedLine(String tag, Span said, Consumer<RemovedLine> back) {
        super(tag);
        // A second press of a double click finds it gone.
        undo = new Button(t("toast.undo"), click -> {
            if (isAttached()) {
                back.accept(this);
            }
        });
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        var id = "removed-" + UUID.randomUUID();
        said.setId(id);
        undo.getElement().setAttribute("aria-describedby", id);
        addClassName("removed-line");
        add(said, undo);
    }

    /** Goes to the button, with which it is read what was removed. */
    void focusUndo() {
        undo.focus();
    }
}
