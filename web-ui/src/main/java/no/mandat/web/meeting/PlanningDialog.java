package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Sending;

/** Something to plan over the page. A refusal is said in it, and what was typed stays; only what was done closes it. */
abstract class PlanningDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final RefusalLine refusal = new RefusalLine();
    private final Div fields = new Div();
    private final Button confirm;

    /** Made when the dialog opens, so that it acts once, however often it is sent. */
    private final UUID key = UUID.randomUUID();

    PlanningDialog(String title, String button) {
        setHeaderTitle(title);
        addClassName("planning");
        setWidth("min(640px, 100vw - 32px)");
        setCloseOnOutsideClick(false);
        fields.addClassName("fields");
        add(fields, refusal);
        confirm = new Button(button);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        Sending.onClick(
                confirm,
                () -> refusal.attempt(() -> {
                    if (carryOut()) {
                        close();
                    }
                }));
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), confirm);
    }

    /** Carries it out, unless something is missing: that is said at the fields. */
    abstract boolean carryOut();

    final void show(Component... shown) {
        fields.add(shown);
    }

    final void confirmBy(String text) {
        confirm.setText(text);
    }

    final UUID key() {
        return key;
    }

    /** Whether it is filled in; otherwise that is said at it. */
    static <F extends HasValue<?, ?> & HasValidation> boolean isFilled(F field) {
        boolean filled = !field.isEmpty();
        field.setErrorMessage(t("rule.required"));
        field.setInvalid(!filled);
        return filled;
    }
}
