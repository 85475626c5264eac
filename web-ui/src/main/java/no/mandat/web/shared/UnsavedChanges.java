package no.mandat.web.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;

/** Asks before a page is left on which something was written and not saved. */
public final class UnsavedChanges {

    private final Component page;
    private boolean unsaved;

    /** Guards the page. */
    public UnsavedChanges(Component page) {
        this.page = page;
    }

    /** Whether something would be lost now; the browser asks too when its window is closed. */
    public void note(boolean changed) {
        if (changed == unsaved) {
            return;
        }
        unsaved = changed;
        page.getElement().executeJs("window.onbeforeunload = $0 ? (event) => event.preventDefault() : null", changed);
    }

    /** Asks, if something would be lost. */
    public void ask(BeforeLeaveEvent event) {
        if (!unsaved) {
            return;
        }
        ask(event.postpone());
    }

    private void ask(ContinueNavigationAction leave) {
        var dialog = new Dialog(Say.t("unsaved.title"));
        dialog.setRole("alertdialog");
        dialog.setWidth("min(460px, 100vw - 32px)");
        dialog.setCloseOnOutsideClick(false);
        dialog.addDialogCloseActionListener(escape -> stay(dialog, leave));
        var text = new Paragraph(Say.t("unsaved.text"));
        text.addClassName("dialog-text");
        dialog.add(text);
        var stay = new Button(Say.t("unsaved.stay"), click -> stay(dialog, leave));
        stay.focus();
        var discard = new Button(Say.t("unsaved.discard"), click -> {
            dialog.close();
            note(false);
            leave.proceed();
        });
        discard.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter().add(stay, discard);
        dialog.open();
    }

    private static void stay(Dialog dialog, ContinueNavigationAction leave) {
        dialog.close();
        leave.cancel();
    }
}
