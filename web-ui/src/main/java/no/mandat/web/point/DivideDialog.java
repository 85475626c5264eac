package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.RefusalLine;
import no.mandat.workflow.point.PointDetails;

/**
 * A part of an answer is selected, by mouse or by keyboard, and becomes a point of its own. The answer stands in a field that can't be
 * written in: a browser says of one what is selected, counted as Java counts.
 */
final class DivideDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final String SELECTION = "return [this.inputElement.selectionStart, this.inputElement.selectionEnd]";

    /** Nothing is written in it, but it takes a caret, which a field that is read-only doesn't: one selects by keyboard, too. */
    private static final String UNCHANGED = "this.inputElement.setAttribute('aria-readonly', 'true');"
            + "this.inputElement.addEventListener('beforeinput', event => event.preventDefault());"
            // What is composed of several keys can't be prevented.
            + "this.inputElement.addEventListener('input', () => { this.inputElement.value = $0; });";

    private final RefusalLine refusal = new RefusalLine();

    /** What is done with a selection. */
    @FunctionalInterface
    interface Act {
        /** Takes it out; a refusal is said in the dialog. */
        void with(PointDetails.Answered answered, int from, int to);
    }

    DivideDialog(PointDetails point, Act act) {
        setHeaderTitle(t("points.divide.title"));
        setWidth("min(720px, 100vw - 32px)");
        var text = new Paragraph(t("points.divide.text"));
        text.addClassName("dialog-text");
        add(text);
        for (var answered : point.asked()) {
            var area = new TextArea(answered.text());
            area.setValue(answered.answer());
            area.getElement().executeJs(UNCHANGED, answered.answer());
            area.setWidthFull();
            area.setMaxRows(14);
            var take = new Button(t("points.divide.take"), click -> area.getElement()
                    .executeJs(SELECTION)
                    .then(Integer[].class, cut -> take(act, answered, cut[0], cut[1])));
            take.addThemeVariants(ButtonVariant.PRIMARY);
            add(area, take);
        }
        add(refusal);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()));
    }

    private void take(Act act, PointDetails.Answered answered, int from, int to) {
        refusal.attempt(() -> {
            if (to <= from) {
                throw new RefusedException(new PointRefusal.NotAPart());
            }
            act.with(answered, from, to);
            close();
        });
    }
}
