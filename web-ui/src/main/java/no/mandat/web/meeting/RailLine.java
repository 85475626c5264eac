package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.HeldItem;

/** An item of the agenda beside the clock; pressed, it is shown in the middle. */
final class RailLine extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient MeetingTimes times;
    private final NativeButton button = new NativeButton();
    private final Span starts = new Span();
    private final Span title = new Span();
    private final Span planned = new Span();
    private final Span struck = new Span();
    private final Span struckSaid = new Span();
    private final Span state = new Span();

    RailLine(MeetingTimes times, String language, Runnable open) {
        this.times = times;
        starts.addClassName("rail-starts");
        title.addClassName("rail-title");
        title.getElement().setAttribute("lang", language);
        planned.addClassName("rail-planned");
        state.addClassName("rail-state");
        struck.getElement().setAttribute("aria-hidden", "true");
        struckSaid.addClassName("only-heard");
        planned.add(struck, struckSaid);
        button.add(starts, title, planned, state);
        button.addClickListener(click -> open.run());
        add(button);
    }

    void show(HeldItem item, boolean shown) {
        var row = item.row();
        boolean now = row.timed().runningSince() != null;
        boolean done = HeldItems.isDone(item);
        starts.setText(times.clock(Optional.of(item.slot().expected())));
        title.setText("%d %s".formatted(row.number(), row.title()));
        boolean moved = !done && isMoved(item);
        var before = times.clock(Optional.of(item.slot().planned()));
        struck.setText(before);
        struckSaid.setText(t("hold.planned.said", before));
        planned.setVisible(moved);
        state.setText(now ? t("hold.now", plan(item)) : done ? behind(item) : plan(item));
        setClassName("rail-now", now);
        setClassName("rail-done", done);
        button.setClassName("rail-shown", shown);
        button.getElement().setAttribute("aria-pressed", String.valueOf(shown));
        if (now) {
            button.getElement().setAttribute("aria-current", "step");
        } else {
            button.getElement().removeAttribute("aria-current");
        }
    }

    private static boolean isMoved(HeldItem item) {
        return Duration.between(item.slot().planned(), item.slot().expected())
                        .abs()
                        .toMinutes()
                > 0;
    }

    private static String plan(HeldItem item) {
        var row = item.row();
        if (row.shutOut()) {
            return t("agenda.shutOut");
        }
        var kind = row.standard() == StandardItem.ANY_OTHER_BUSINESS ? t("hold.noDecisions") : t(row.kind());
        return "%s · %s".formatted(Say.sentence(kind), MeetingTimes.minutes(row.minutes()));
    }

    private static String behind(HeldItem item) {
        if (item.row().shutOut()) {
            return t("agenda.shutOut");
        }
        var outcome = item.row().outcome();
        return outcome == null
                ? "✓ "
                        + t(
                                "hold.spent",
                                item.slot().spent().toMinutes(),
                                item.row().minutes())
                : OutcomeField.mark(outcome);
    }
}
