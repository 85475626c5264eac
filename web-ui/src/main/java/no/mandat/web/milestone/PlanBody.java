package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.Timeline;
import no.mandat.web.shared.TimelineZoom;
import org.jspecify.annotations.Nullable;

/** What stands under a plan's title: timeline and table, on a narrow page the upright timeline, or how one begins. */
final class PlanBody extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<PlanState> restate;
    private final transient Toggle toggle;
    private final transient BiConsumer<String, LocalDate> move;
    private final Map<PlanFilter, NativeButton> filters = new EnumMap<>(PlanFilter.class);
    private final Map<TimelineZoom, NativeButton> zooms = new EnumMap<>(TimelineZoom.class);
    private final Div holder = new Div();
    private @Nullable Timeline timeline;
    private transient @Nullable PlanRows rows;
    private transient @Nullable PlanState shown;
    private boolean narrow;

    /** A milestone is asked for. */
    @FunctionalInterface
    interface Toggle {
        /**
         * Unfolds it.
         *
         * @param fold whether it is folded if it is unfolded already
         */
        void press(String id, boolean fold);
    }

    PlanBody(Consumer<PlanState> restate, Toggle toggle, BiConsumer<String, LocalDate> move) {
        this.restate = restate;
        this.toggle = toggle;
        this.move = move;
        addClassName("plan");
    }

    /** Shows a plan; what one may begin with where there is nothing yet. */
    void show(Plan plan, PlanState state, String mandate, boolean isNarrow, List<Button> beginnings) {
        narrow = isNarrow;
        shown = state;
        rows = null;
        removeAll();
        if (plan.details().milestones().isEmpty()) {
            add(new EmptyState(
                    t("plan.empty.title"),
                    t(beginnings.isEmpty() ? "plan.empty.read" : "plan.empty.edit"),
                    beginnings.toArray(Component[]::new)));
            addBeside(plan);
            return;
        }
        if (!narrow) {
            add(picture(plan, state, mandate));
        }
        add(list(plan, state));
        addBeside(plan);
        restate(plan, state);
    }

    private void addBeside(Plan plan) {
        if (!plan.meetings().isEmpty()) {
            add(card("meetings-title", t("plan.meetings.row"), new Span(), new PlannedMeetings(plan)));
        }
        if (!plan.calls().isEmpty()) {
            add(card("calls-title", t("calls.title"), new Span(), new PlanCalls(plan)));
        }
    }

    /** Shows the same plan otherwise. */
    void restate(Plan plan, PlanState state) {
        filters.forEach((filter, button) -> press(button, filter == state.show()));
        zooms.forEach((zoom, button) -> press(button, zoom == state.zoom()));
        if (timeline != null) {
            timeline.show(state.zoom());
        }
        if (rows == null || shown == null || shown.show() != state.show()) {
            fill(plan, state);
        }
        shown = state;
    }

    void unfold(String id, @Nullable Component content) {
        if (rows != null) {
            rows.unfold(id, content);
        }
    }

    void goTo(String id) {
        if (rows != null) {
            rows.goTo(id);
        }
    }

    private Section picture(Plan plan, PlanState state, String mandate) {
        var drawn = new Timeline(TimelineMarks.of(plan.details(), plan.calls(), plan.meetings(), mandate));
        drawn.onOpen(id -> toggle.press(id, false));
        drawn.onMove(move);
        drawn.onZoom(steps ->
                restate.accept(current(state).zoomed(current(state).zoom().nearer(steps))));
        timeline = drawn;
        var zoom = group(t("plan.zoom"));
        for (var each : TimelineZoom.values()) {
            var button = chip(t(each), () -> restate.accept(current(state).zoomed(each)));
            zooms.put(each, button);
            zoom.add(button);
        }
        return card("timeline-title", t("plan.timeline"), zoom, drawn, Legend.of(plan.details()));
    }

    private PlanState current(PlanState before) {
        return shown == null ? before : shown;
    }

    private Section list(Plan plan, PlanState state) {
        var chips = group(t("plan.show"));
        for (var each : PlanFilter.values()) {
            var button = chip(each.words(), () -> restate.accept(current(state).showing(each)));
            var count = new Span(Integer.toString(plan.count(each)));
            count.addClassName("chip-count");
            button.add(count);
            filters.put(each, button);
            chips.add(button);
        }
        holder.addClassName("plan-holder");
        var card = card("milestones-title", t("plan.milestones"), chips, holder);
        card.addClassName(narrow ? "plan-narrow" : "plan-wide");
        return card;
    }

    private void fill(Plan plan, PlanState state) {
        holder.removeAll();
        if (narrow) {
            var list = new PlanList(plan, state.show(), id -> toggle.press(id, true));
            rows = list;
            holder.add(list);
        } else {
            var table = new PlanTable(plan, state.show(), id -> toggle.press(id, true));
            rows = table;
            holder.add(table);
        }
        if (plan.count(state.show()) == 0) {
            var none = new Div(state.show().none());
            none.addClassName("plan-none");
            holder.removeAll();
            holder.add(none);
            rows = null;
        }
    }

    private static Section card(String id, String heading, Component beside, Component... content) {
        var title = new H2(heading);
        title.setId(id);
        var head = new Div(title, beside);
        head.addClassName("plan-head");
        var card = new Section(head);
        card.add(content);
        card.getElement().setAttribute("aria-labelledby", id);
        card.addClassName("card");
        return card;
    }

    private static Div group(String name) {
        var group = new Div();
        group.addClassName("chips");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", name);
        return group;
    }

    private static NativeButton chip(String text, Runnable act) {
        var button = new NativeButton("", click -> act.run());
        button.add(new Span(text));
        button.addClassName("chip");
        button.getElement().setAttribute("type", "button");
        return button;
    }

    private static void press(NativeButton button, boolean isPressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(isPressed));
    }
}
