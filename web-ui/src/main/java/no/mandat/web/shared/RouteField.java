package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.mandate.RouteStep;

/** The way of one kind: its steps, which come, go and change places. */
final class RouteField extends Section {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 4;

    private final DeliverableKind kind;
    private final transient List<RouteStep> usual;
    private final transient List<RouteStepField> steps = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Button more = new Button(t("routes.add"));
    private final Button reset = new Button(t("routes.reset"));

    RouteField(DeliverableKind kind, List<RouteStep> usual) {
        this.kind = kind;
        this.usual = usual;
        addClassName("route");
        list.addClassName("route-steps");
        more.addThemeVariants(ButtonVariant.SMALL);
        more.setAriaLabel(t("routes.add.to", t(kind)));
        more.addClickListener(click -> {
            begin(usual.getLast());
            draw();
            steps.getLast().focus();
        });
        reset.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        reset.setAriaLabel(t("routes.reset.of", t(kind)));
        reset.addClickListener(click -> {
            show(usual);
            more.focus();
        });
        var buttons = new Div(more, reset);
        buttons.addClassName("route-buttons");
        add(new H3(Say.sentence(t(kind))), list, buttons);
    }

    void show(List<RouteStep> way) {
        steps.clear();
        way.forEach(this::begin);
        draw();
    }

    private void begin(RouteStep step) {
        steps.add(new RouteStepField(kind, step, this::note));
    }

    private void draw() {
        list.removeAll();
        for (int i = 0; i < steps.size(); i++) {
            int at = i;
            var step = steps.get(at);
            var up = button("routes.up", at, () -> swap(at, at - 1));
            up.setEnabled(at > 0);
            var down = button("routes.down", at, () -> swap(at, at + 1));
            down.setEnabled(at < steps.size() - 1);
            var away = button("routes.away", at, () -> {
                steps.remove(at);
                draw();
                more.focus();
            });
            var buttons = new Div(up, down, away);
            buttons.addClassName("route-buttons");
            step.number(at + 1);
            list.add(new ListItem(step, buttons));
        }
        note();
    }

    private Button button(String key, int at, Runnable does) {
        var button = new Button(t(key), click -> does.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(t(key + ".step", at + 1, t(kind)));
        return button;
    }

    private void swap(int one, int other) {
        Collections.swap(steps, one, other);
        draw();
        steps.get(other).focus();
    }

    /** What can be done follows from what is filled in. */
    private void note() {
        more.setEnabled(steps.size() < MOST);
        reset.setVisible(!value().equals(usual));
    }

    List<RouteStep> value() {
        return steps.stream().map(RouteStepField::value).toList();
    }

    boolean isWhole() {
        return steps.stream().map(RouteStepField::isWhole).reduce(true, Boolean::logicalAnd);
    }
}
