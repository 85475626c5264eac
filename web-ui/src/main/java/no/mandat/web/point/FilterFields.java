package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
        var choices = ClausesField.choices(text);
        var clause = new ComboBox<ClausesField.Choice>();
        clause.setItems(choices);
        clause.setItemLabelGenerator(ClausesField.Choice::words);
        clause.setPlaceholder(t("points.clause"));
        clause.setAriaLabel(t("points.clause"));
        clause.setClearButtonVisible(true);
        clause.setValue(choices.stream()
                .filter(choice -> choice.id().equals(now))
                .findFirst()
                .orElse(null));
        clause.addValueChangeListener(change -> chosen.accept(Optional.ofNullable(change.getValue())
                .map(ClausesField.Choice::id)
                .orElse(null)));
        return clause;
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
