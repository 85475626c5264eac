package no.mandat.web.traceability;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.Force;
import no.mandat.web.point.FilterFields;
import no.mandat.web.shared.CappedCount;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.TypedText;
import no.mandat.workflow.traceability.Trace;
import no.mandat.workflow.traceability.TraceColumn;
import no.mandat.workflow.traceability.TraceFilter;
import no.mandat.workflow.traceability.TraceOrder;
import org.jspecify.annotations.Nullable;

/** What of a trace is shown, and in which order. It stays while one narrows, so that nobody loses their place at it. */
final class TraceFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    /** As people ask: what is missing, what is on its way, what is done. */
    private static final List<Answer> ANSWERS =
            List.of(Answer.UNANSWERED, Answer.PARTLY, Answer.ANSWERED, Answer.WAIVED);

    private final transient Consumer<UnaryOperator<TraceState>> change;
    private final transient Map<NativeButton, Predicate<TraceState>> pressed = new HashMap<>();
    private final TextField words = new TextField();
    private final Select<ClauseKind> kind;
    private final Select<Force> force;
    private final Select<TraceColumn> missing;

    TraceFilterBar(Trace trace, TraceState now, Consumer<UnaryOperator<TraceState>> change) {
        this.change = change;
        addClassNames("point-filters", "trace-filters");
        var chips = group(t("trace.filter.answer"));
        chips.add(chip(t("trace.filter.all"), trace.lines().size(), null));
        ANSWERS.forEach(answer -> chips.add(chip(Say.sentence(t(answer)), trace.count(answer), answer)));
        var kinds = Arrays.stream(ClauseKind.values())
                .filter(ClauseKind::isTraceable)
                .toList();
        kind = select(t("trace.kind"), kinds, now.filter().kind(), TraceFilter::of);
        force = select(t("trace.force"), List.of(Force.values()), now.filter().force(), TraceFilter::bound);
        missing = select(t("trace.missing"), trace.columns(), now.filter().missing(), TraceFilter::without);
        words.setPlaceholder(t("trace.words"));
        words.setAriaLabel(t("trace.words"));
        words.setClearButtonVisible(true);
        words.addClassName("inbox-search");
        TypedText.lazily(words);
        words.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                narrow(filter -> filter.saying(words.getValue().strip()));
            }
        });
        var choices = new Div(words, kind, force, missing);
        choices.addClassName("point-choices");
        var order = group(t("trace.order"));
        for (var one : TraceOrder.values()) {
            order.add(button(new Span(Say.t(one)), state -> state.order() == one, state -> state.in(one)));
        }
        order.add(
                button(new Span(t("trace.unfold")), TraceState::unfolded, state -> state.unfolded(!state.unfolded())));
        add(chips, choices, order);
        show(now);
    }

    /** That is shown now. */
    void show(TraceState now) {
        pressed.forEach(
                (button, on) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(on.test(now))));
        // What is being typed stays as it is, a space at its end included.
        if (!words.getValue().strip().equals(now.filter().words())) {
            words.setValue(now.filter().words());
        }
        kind.setValue(now.filter().kind());
        force.setValue(now.filter().force());
        missing.setValue(now.filter().missing());
    }

    private static Div group(String name) {
        var group = new Div();
        group.addClassName("chips");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", name);
        return group;
    }

    private NativeButton chip(String word, int count, @Nullable Answer answer) {
        var chip = button(
                new Span(word),
                state -> state.filter().answer() == answer,
                state -> state.with(state.filter().answered(answer)));
        chip.add(new CappedCount(count));
        return chip;
    }

    private NativeButton button(Span word, Predicate<TraceState> on, UnaryOperator<TraceState> next) {
        var button = new NativeButton("", click -> change.accept(next));
        button.add(word);
        button.addClassName("chip");
        button.getElement().setAttribute("type", "button");
        pressed.put(button, on);
        return button;
    }

    private <E extends Enum<E>> Select<E> select(
            String label, List<E> values, @Nullable E now, BiFunction<TraceFilter, @Nullable E, TraceFilter> next) {
        var select = FilterFields.kind(label, values, now);
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                narrow(filter -> next.apply(filter, event.getValue()));
            }
        });
        return select;
    }

    private void narrow(UnaryOperator<TraceFilter> next) {
        change.accept(state -> state.with(next.apply(state.filter())));
    }
}
