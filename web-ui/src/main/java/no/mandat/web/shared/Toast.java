package no.mandat.web.shared;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import no.mandat.domain.shared.Refusal;

/** A word at the foot of the page, read aloud by screen readers: it was done, or it wasn't and why. */
public final class Toast {

    private static final int SHORT = 4_000;
    private static final int LONG = 10_000;

    private Toast() {}

    /** It was done. */
    public static void done(String text) {
        show(text, SHORT, NotificationVariant.SUCCESS);
    }

    /** A rule said no. */
    public static void refused(Refusal refusal) {
        show(Say.t(refusal), LONG, NotificationVariant.WARNING);
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
}
