package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.mandat.web.shared.Say;
import org.jspecify.annotations.Nullable;

/**
 * One of a few, each a button: what is pressed is recorded at once, and so nothing may be recorded by walking past it with the arrow keys.
 * Whoever uses it says which one is shown as chosen, and gives the group its name.
 */
final class PickOne<E extends Enum<E>> extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<E> press;
    private final Map<E, NativeButton> buttons = new LinkedHashMap<>();

    PickOne(Consumer<E> press) {
        this.press = press;
        addClassName("pick");
        getElement().setAttribute("role", "group");
    }

    /** Those that are already there stay, with the focus. */
    void offer(List<E> choices) {
        if (new ArrayList<>(buttons.keySet()).equals(choices)) {
            return;
        }
        removeAll();
        buttons.clear();
        choices.forEach(choice -> {
            var button = new NativeButton(Say.sentence(t(choice)), click -> press.accept(choice));
            button.getElement().setAttribute("type", "button");
            buttons.put(choice, button);
            add(button);
        });
        mark(null);
    }

    void mark(@Nullable E chosen) {
        buttons.forEach(
                (choice, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(choice == chosen)));
    }
}
