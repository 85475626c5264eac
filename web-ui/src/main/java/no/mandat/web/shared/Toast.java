package no.mandat.web.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/** A word at the foot of the page, read aloud by screen readers: it was done, or it wasn't and why. */
public final class Toast {

    private static final int SHORT = 4_000;
    private static final int LONG = 10_000;

    private Toast() {}

    /** It was done. */
    public static void done(String text) {
        show(text, SHORT, NotificationVariant.SUCCESS);
    }

    /**
     * It was done, and can be undone as long as the word stands there. It goes by itself, and nobody has to be quick: so it is a shorter
     * way for what can be done by hand later as well. What comes back in no other way is offered where it stood, and stays there.
     */
    public static void undoable(String text, Runnable undo) {
        offer(text, undo);
    }

    /** The same where a key undoes it as well: that is said beside it. */
    public static Undoable undoable(String text, String key, Runnable undo) {
        var notification = offer(text, undo, new Span(Say.t("toast.undo.key", key)));
        return new Undoable(notification, undo);
    }

    private static Notification offer(String text, Runnable undo, Component... more) {
        var notification = new Notification("", LONG, Notification.Position.BOTTOM_START);
        // A second press of a double click finds it closed.
        var button = new Button(Say.t("toast.undo"), click -> {
            if (notification.isOpened()) {
                notification.close();
                undo.run();
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var line = new Div(new Span(text), button);
        line.add(more);
        line.addClassName("toast-line");
        notification.add(line);
        notification.addThemeVariants(NotificationVariant.SUCCESS);
        notification.open();
        return notification;
    }

    /** What was done, and can be undone as long as its word stands there. */
    public static final class Undoable {

        private final Notification word;
        private final Runnable undo;

        private Undoable(Notification word, Runnable undo) {
            this.word = word;
            this.undo = undo;
        }

        /** Offers it no more. */
        public void close() {
            word.close();
        }

        /** Undoes it, if the word still stands there; says whether it did. */
        public boolean take() {
            if (!word.isOpened()) {
                return false;
            }
            word.close();
            undo.run();
            return true;
        }
    }

    /** A rule said no. */
    public static void refused(Refusal refusal) {
        refused(Say.t(refusal));
    }

    /** A rule said no, in these words. */
    public static void refused(String words) {
        show(words, LONG, NotificationVariant.WARNING);
    }

    /** It failed. */
    static void trouble(String text) {
        show(text, LONG, NotificationVariant.ERROR);
    }

    private static void show(String text, int milliseconds, NotificationVariant variant) {
        var notification = new Notification(text, milliseconds, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(variant);
        notification.open();
    }

    /** Does it, unless somebody changed it meanwhile: that is said then, and whoever asked shows it as it is now. */
    public static void unlessChangedMeanwhile(Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            if (!(e.refusal() instanceof SharedRefusal.ChangedMeanwhile)) {
                throw e;
            }
            refused(e.refusal());
        }
    }
}
