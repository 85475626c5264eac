package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import no.mandat.domain.shared.ClauseId;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.shared.Say;
import no.mandat.workflow.mandate.ClauseText;
import org.jspecify.annotations.Nullable;

/** The fields that narrow a list of what was sent to a call. */
public final class FilterFields {

    private FilterFields() {}

    /**
     * Narrows it to what is about a clause.
     *
     * @param now about which
     * @param chosen hears which, or that it doesn't matter
     */
    public static ComboBox<ClausesField.Choice> clause(
            ClauseText text, @Nullable ClauseId now, Consumer<@Nullable ClauseId> chosen) {
        return one(
                t("points.clause"),
                ClausesField.choices(text),
                ClausesField.Choice::words,
                ClausesField.Choice::id,
                now,
                chosen);
    }

    /**
     * Narrows it to what goes with one of many, found by typing.
     *
     * @param id by which they are known
     * @param now with which
     * @param chosen hears with which, or that it doesn't matter
     */
    public static <T, I> ComboBox<T> one(
            String label,
            List<T> choices,
            ItemLabelGenerator<T> words,
            Function<T, I> id,
            @Nullable I now,
            Consumer<@Nullable I> chosen) {
        var one = new ComboBox<T>();
        one.setItems(choices);
        one.setItemLabelGenerator(words);
        one.setPlaceholder(label);
        one.setAriaLabel(label);
        one.setClearButtonVisible(true);
        one.setValue(choices.stream()
                .filter(choice -> id.apply(choice).equals(now))
                .findFirst()
                .orElse(null));
        one.addValueChangeListener(change ->
                chosen.accept(Optional.ofNullable(change.getValue()).map(id).orElse(null)));
        return one;
    }

    /** Narrows it to what is one of several kinds, or any. */
    public static <E extends Enum<E>> Select<E> kind(String label, List<E> values, @Nullable E now) {
        var select = new Select<E>();
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(label);
        select.setItemLabelGenerator(one -> one == null ? label : Say.sentence(t(Objects.requireNonNull(one))));
        select.setPlaceholder(label);
        select.setAriaLabel(label);
        select.setValue(now);
        return select;
    }
}
