package no.mandat.web.mandate;

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
import java.util.stream.Collectors;
import no.mandat.web.shared.DemandWords;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.BoardChoice;
import no.mandat.workflow.mandate.DemandChoice;
import no.mandat.workflow.mandate.MandateForm;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saved the draft while somebody else was writing: both texts, field by field, and a choice for each that differs.
 * What is the same in both is not asked for.
 */
final class ConflictDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient MandateForm before;
    private final transient MandateForm mine;
    private final transient MandateForm theirs;
    private final transient List<Choice<?>> choices = new ArrayList<>();

    /**
     * Asks.
     *
     * @param before what both began with
     */
    ConflictDialog(MandateForm before, MandateForm mine, MandateForm theirs, Consumer<MandateForm> save) {
        this.before = before;
        this.mine = mine;
        this.theirs = theirs;
        setHeaderTitle(t("conflict.title"));
        setWidth("min(640px, 100vw - 32px)");
        addClassName("conflict");
        var title = choice("form.title", MandateForm::title, text -> text);
        var shortName = choice("form.shortName", MandateForm::shortName, text -> text);
        var board = choice("form.board", MandateForm::board, BoardChoice::name);
        var group = choice("form.group", MandateForm::group, text -> text);
        var firstDay = choice(
                "form.firstDay", MandateForm::firstDay, day -> Say.dates().day(day));
        var lastDay =
                choice("form.lastDay", MandateForm::lastDay, day -> Say.dates().day(day));
        var demands = choice("form.demands", MandateForm::demands, ConflictDialog::words);
        add(new Paragraph(t(choices.isEmpty() ? "conflict.same" : "conflict.text")));
        choices.forEach(choice -> add(choice.buttons));
        var button = new Button(t("conflict.save"), click -> {
            close();
            save.accept(new MandateForm(
                    title.get(),
                    shortName.get(),
                    board.get(),
                    group.get(),
                    firstDay.get(),
                    lastDay.get(),
                    demands.get()));
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(t("dialog.cancel"), click -> close()), button);
    }

    private static String words(List<DemandChoice> demands) {
        return demands.isEmpty()
                ? t("conflict.empty")
                : demands.stream()
                        .map(demand -> DemandWords.of(demand.category(), demand.minimum()))
                        .collect(Collectors.joining(", "));
    }

    private <T> Choice<T> choice(String label, Function<MandateForm, T> field, Function<T, String> words) {
        var choice = new Choice<>(field.apply(before), field.apply(mine), field.apply(theirs));
        if (!choice.agrees()) {
            choice.ask(t(label), words);
            choices.add(choice);
        }
        return choice;
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
