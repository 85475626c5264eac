package no.mandat.web.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Asks once before something that can't be undone: names what will happen, and asks why. */
public final class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 2000;

    private final TextArea reason = new TextArea(Say.t("reason.label"));
    private final RefusalLine refusal = new RefusalLine();
    private final Button confirm;

    /** What is done with the reason. */
    @FunctionalInterface
    public interface Act {
        /** Does it; a refusal is shown in the dialog. */
        void with(String reason);
    }

    /** The question, and what its button does. */
    public ReasonDialog(String title, String consequence, String confirm, Act act) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        setWidth("min(520px, 100vw - 32px)");
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(change -> count());
        reason.focus();
        count();
        var text = new Paragraph(consequence);
        text.addClassName("dialog-text");
        add(text, reason, refusal);
        this.confirm = new Button(confirm, click -> confirm(act));
        this.confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(Say.t("dialog.cancel"), click -> close()), this.confirm);
    }

    /** Of something that takes nothing from anybody. */
    public ReasonDialog harmless() {
        confirm.removeThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    private void count() {
        reason.setHelperText(Say.t("reason.count", reason.getValue().length(), MOST));
        reason.setInvalid(reason.getValue().length() > MOST);
        reason.setErrorMessage(Say.t("rule.tooLong"));
    }

    private void confirm(Act act) {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(Say.t("rule.required"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        refusal.attempt(() -> {
            act.with(reason.getValue());
            close();
        });
    }
}
