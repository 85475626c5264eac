package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import no.mandat.domain.mandate.MandateState;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.TypedText;
import no.mandat.workflow.mandate.MandateSort;

/** What narrows the list of mandates, and on a narrow screen what sorts it. */
final class MandateFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField words = new TextField(t("mandates.words"));
    private final Select<MandateState> state = new Select<>();
    private final Select<MandateSort> sort = new Select<>();
    private final Button reset = new Button(t("mandates.reset"));

    MandateFilters(Consumer<UnaryOperator<MandateListState>> change) {
        addClassName("filters");
        words.setClearButtonVisible(true);
        TypedText.lazily(words);
        words.addValueChangeListener(event -> narrow(event.isFromClient(), change));
        words.addClassName("grow");
        state.setLabel(t("mandates.state"));
        state.setItems(MandateState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(t("mandates.state.any"));
        state.setItemLabelGenerator(item -> item == null ? t("mandates.state.any") : Say.sentence(t(item)));
        state.addValueChangeListener(event -> narrow(event.isFromClient(), change));
        sort.setLabel(t("mandates.sort"));
        sort.setItems(MandateSort.values());
        sort.setItemLabelGenerator(Say::t);
        sort.addClassName("only-narrow");
        sort.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(list -> list.sortedBy(event.getValue(), event.getValue() == MandateSort.CHANGED));
            }
        });
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        reset.addClickListener(click -> change.accept(list -> list.with("", null)));
        add(words, state, sort, reset);
    }

    void show(MandateListState list) {
        // What is being typed stays as it is, a space at its end included.
        if (!words.getValue().strip().equals(list.words())) {
            words.setValue(list.words());
        }
        state.setValue(list.state());
        sort.setValue(list.sort());
        reset.setVisible(list.isFiltered());
    }

    private void narrow(boolean byUser, Consumer<UnaryOperator<MandateListState>> change) {
        if (byUser) {
            change.accept(list -> list.with(words.getValue().strip(), state.getValue()));
        }
    }
}
