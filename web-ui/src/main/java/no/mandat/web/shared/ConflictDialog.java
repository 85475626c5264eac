package no.mandat.web.shared;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saved the draft while somebody else was writing: both texts, field by field, and a choice for each that differs.
 * What is the same in both is not asked for.
 *
 * @param <F> what is filled in
 */
public final class ConflictDialog<F> extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient F before;
    private final transient F mine;
    private final transient F theirs;
    private final transient List<Choice<?>> choices = new ArrayList<>();

    /**
     * Has nothing to choose yet.
     *
     * @param before what both began with
     */
    public ConflictDialog(F before, F mine, F theirs) {
        this.before = before;
        this.mine = mine;
        this.theirs = theirs;
        setHeaderTitle(t("conflict.title"));
        setWidth("min(640px, 100vw - 32px)");
        addClassName("conflict");
    }

    /** Lets choose what a field says, where that differs; what is chosen can be asked for when the choices are saved. */
    public <T extends @Nullable Object> Supplier<T> choice(
            String label, Function<F, T> field, Function<T, String> words) {
        var choice = new Choice<>(field.apply(before), field.apply(mine), field.apply(theirs));
        if (!choice.agrees()) {
            choice.ask(label, words);
            choices.add(choice);
        }
        return choice::get;
    }

    /** Asks what holds. */
    public void ask(Supplier<F> chosen, Consumer<F> save) {
        add(new Paragraph(t(choices.isEmpty() ? "conflict.same" : "conflict.text")));
        choices.forEach(choice -> add(choice.buttons));
        var button = new Button(t("conflict.save"), click -> {
            close();
            save.accept(chosen.get());
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), button);
        open();
    }

    /** One field's two values. */
    private static final class Choice<T extends @Nullable Object> {

        private final T mine;
        private final T theirs;
        private final RadioButtonGroup<Boolean> buttons = new RadioButtonGroup<>();

        /** What I haven't touched is theirs, unless I say otherwise. */
        Choice(T before, T mine, T theirs) {
            this.mine = mine;
            this.theirs = theirs;
            buttons.setItems(true, false);
            buttons.setValue(!Objects.equals(before, mine));
        }

        boolean agrees() {
            return Objects.equals(mine, theirs);
        }

        void ask(String label, Function<T, String> words) {
            buttons.setLabel(label);
            buttons.setItemLabelGenerator(isMine ->
                    t(isMine ? "conflict.mine" : "conflict.theirs") + ": " + text(isMine ? mine : theirs, words));
        }

        T get() {
            return buttons.getValue() ? mine : theirs;
        }

        private String text(T value, Function<T, String> words) {
            return value == null ? t("conflict.empty") : words.apply(value);
        }
    }
}
