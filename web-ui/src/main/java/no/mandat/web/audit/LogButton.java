package no.mandat.web.audit;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import no.mandat.web.shared.StateBadge;
import no.mandat.web.shared.StateBadge.Shape;
import no.mandat.workflow.auditlog.PublicLog;

/** How far the log is checked, in the head of the history; pressed, it opens what that means, and closes it. */
final class LogButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    private final LogPanel panel;

    /** Of that, which is closed. */
    LogButton(LogPanel panel) {
        this.panel = panel;
        getElement().setAttribute("type", "button").setAttribute("aria-controls", LogPanel.ID);
        open(false);
        addClickListener(click -> open(!panel.isOpen()));
    }

    private void open(boolean open) {
        panel.open(open);
        getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    /** Says how it is now. */
    void show(PublicLog log, Clock clock) {
        var checked = log.checked();
        var state = checked.map(one -> LogBadge.state(one, clock))
                .orElseGet(() -> new StateBadge(Shape.RING, t("log.badge.none")));
        getClassNames().clear();
        addClassNames(state.classes().split(" "));
        addClassName("log-button");
        checked.map(LogBadge::tone).ifPresent(this::addClassNames);
        var chevron = new Span();
        chevron.addClassName("chevron");
        chevron.getElement().setAttribute("aria-hidden", "true");
        removeAll();
        add(new Span(state.word()), chevron);
    }
}
