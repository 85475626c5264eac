package no.mandat.web.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A value that becomes a field where it stands when it is pressed. Enter, or leaving the field, saves; Escape gives up. It stays a field
 * until what was saved is shown: what was typed is never lost to a refusal.
 *
 * @param <T> what the field holds
 */
final class InPlace<T> extends Span {

    private static final long serialVersionUID = 1L;

    private final Button button;
    private final Component component;
    private final HasValue<?, T> field;
    private final String name;
    private final transient Function<T, String> words;
    private final transient Consumer<T> save;
    private T value;
    private boolean focusAfter;

    /**
     * Shows the value.
     *
     * @param name what the field is called
     * @param words the value in words; for none, what stands where it would
     */
    <F extends Component & HasValue<?, T> & Focusable<?>> InPlace(
            String name, F field, T value, Function<T, String> words, Consumer<T> save) {
        this.name = name;
        this.component = field;
        this.field = field;
        this.value = value;
        this.words = words;
        this.save = save;
        button = new Button("", click -> open(field));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("in-place");
        field.getElement().setAttribute("aria-label", name);
        field.getElement().addEventListener("keydown", key -> settle(true)).setFilter("event.key === 'Enter'");
        field.getElement().addEventListener("keydown", key -> giveUp()).setFilter("event.key === 'Escape'");
        add(button, field);
        show(value);
    }

    /** It is saved when it is left, too; not for a choice, which leaves its field to be made. */
    InPlace<T> whenLeft() {
        component.getElement().addEventListener("focusout", left -> settle(false));
        return this;
    }

    /** It is saved as soon as another is chosen. */
    InPlace<T> whenChosen() {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                settle(true);
            }
        });
        return this;
    }

    private <F extends Component & HasValue<?, T> & Focusable<?>> void open(F opened) {
        field.setValue(value);
        swap(true);
        opened.focus();
    }

    private void settle(boolean stays) {
        if (!isEditing()) {
            return;
        }
        focusAfter = stays;
        if (Objects.equals(field.getValue(), value)) {
            show(value);
        } else {
            save.accept(field.getValue());
        }
        focusAfter = false;
    }

    private void giveUp() {
        focusAfter = true;
        show(value);
        focusAfter = false;
    }

    /** What is saved now; a field that holds something else goes on being one. */
    void refresh(T saved) {
        if (isEditing() && !Objects.equals(field.getValue(), saved)) {
            value = saved;
        } else {
            show(saved);
        }
    }

    private void show(T saved) {
        value = saved;
        button.setText(words.apply(saved));
        button.setAriaLabel("%s: %s".formatted(name, words.apply(saved)));
        swap(false);
        if (focusAfter) {
            button.focus();
        }
    }

    boolean isEditing() {
        return component.isVisible();
    }

    private void swap(boolean editing) {
        component.setVisible(editing);
        button.setVisible(!editing);
    }
}
