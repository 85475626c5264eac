package no.mandat.web.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.function.BooleanSupplier;

/** Asks before a page is left on which something was written and not saved. */
public final class UnsavedChanges {

    private final Component page;
    private final BooleanSupplier more;
    private boolean unsaved;

    /** Guards the page. */
    public UnsavedChanges(Component page) {
        this(page, () -> false);
    }

    /** @param more whether something else would be lost; it is asked when the page is about to be left */
    public UnsavedChanges(Component page, BooleanSupplier more) {
        this.page = page;
        this.more = more;
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
        if (wouldLose()) {
            var leave = event.postpone();
            ask("unsaved", leave::proceed, leave::cancel);
        }
    }

    /**
     * Does it at once where nothing would be lost, and otherwise when somebody has said so.
     *
     * @param key of the words in which it asks
     */
    public void before(String key, Runnable losing) {
        if (wouldLose()) {
            ask(key, losing, () -> {});
        } else {
            losing.run();
        }
    }

    /** Asked first, whoever tells of more may keep it now. */
    private boolean wouldLose() {
        return more.getAsBoolean() || unsaved;
    }

    private void ask(String key, Runnable goOn, Runnable stop) {
        var dialog = new Dialog(Say.t(key + ".title"));
        dialog.setRole("alertdialog");
        dialog.setWidth("min(460px, 100vw - 32px)");
        dialog.setCloseOnOutsideClick(false);
        dialog.addDialogCloseActionListener(escape -> stay(dialog, stop));
        var text = new Paragraph(Say.t(key + ".text"));
        text.addClassName("dialog-text");
        dialog.add(text);
        var stay = new Button(Say.t(key + ".stay"), click -> stay(dialog, stop));
        stay.focus();
        var discard = new Button(Say.t(key + ".discard"), click -> {
            dialog.close();
            note(false);
            goOn.run();
        });
        discard.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter().add(stay, discard);
        dialog.open();
    }

    private static void stay(Dialog dialog, Runnable stop) {
        dialog.close();
        stop.run();
    }
}
