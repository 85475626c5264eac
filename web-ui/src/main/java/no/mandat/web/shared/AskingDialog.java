package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/** A question about a document; a refusal is said in it, and what was written stays. */
public abstract class AskingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final RefusalLine refusal = new RefusalLine();
    private final transient Runnable done;

    protected AskingDialog(String title, Runnable done) {
        this.done = done;
        setHeaderTitle(title);
        addClassName("asking");
        setCloseOnOutsideClick(false);
        setWidth("min(560px, 100vw - 32px)");
        getFooter().add(new Button(t("dialog.cancel"), click -> close()));
    }

    /** Asks with the given fields. */
    protected final void ask(String confirm, Component... fields) {
        add(fields);
        add(refusal);
        var button = new Button(confirm, click -> confirm());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(button);
    }

    /** Carries it out. */
    protected abstract void carryOut();

    final void finish() {
        close();
        done.run();
    }

    private void confirm() {
        refusal.attempt(() -> {
            carryOut();
            finish();
        });
    }
}
