package no.mandat.web.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

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
        var leave = event.postpone();
        var dialog = new ConfirmDialog();
        dialog.setWidth("min(460px, 100vw - 32px)");
        dialog.setHeader(Say.t("unsaved.title"));
        dialog.setText(Say.t("unsaved.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(Say.t("unsaved.stay"));
        dialog.addCancelListener(stay -> leave.cancel());
        dialog.setConfirmText(Say.t("unsaved.discard"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(discard -> {
            note(false);
            leave.proceed();
        });
        dialog.open();
    }
}
