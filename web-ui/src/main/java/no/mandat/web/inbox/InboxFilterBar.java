package no.mandat.web.inbox;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.web.clause.ClausesField;
import no.mandat.web.point.WhoseSelect;
import no.mandat.web.shared.Say;
import no.mandat.workflow.inbox.InboxDesk;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.mandate.ClauseText;
import org.jspecify.annotations.Nullable;

/** What of the inbox is shown: how far it has come, who has it, about which clause, and from whom. */
final class InboxFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    InboxFilterBar(InboxFilter filter, InboxDesk desk, ClauseText text, Consumer<InboxFilter> chosen) {
        addClassNames("point-filters", "point-choices");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", t("points.show"));
        var state = select(t("inbox.state"), List.of(HandlingState.values()), filter.handling());
        state.addValueChangeListener(change -> chosen.accept(filter.in(change.getValue())));
        var category = select(t("points.category"), List.of(OrganisationCategory.values()), filter.category());
        category.addValueChangeListener(change -> chosen.accept(filter.of(change.getValue())));
        var who = new WhoseSelect(
                desk.handlers(),
                desk.me(),
                filter.handler(),
                filter.nobodys(),
                person -> chosen.accept(filter.with(person)),
                () -> chosen.accept(filter.withNobody()));
        add(state, who, clause(filter, text, chosen), category);
    }

    private static ComboBox<ClausesField.Choice> clause(
            InboxFilter filter, ClauseText text, Consumer<InboxFilter> chosen) {
        var clause = new ComboBox<ClausesField.Choice>();
        clause.setItems(ClausesField.choices(text));
        clause.setItemLabelGenerator(ClausesField.Choice::words);
        clause.setPlaceholder(t("points.clause"));
        clause.setAriaLabel(t("points.clause"));
        clause.setClearButtonVisible(true);
        clause.setValue(ClausesField.choices(text).stream()
                .filter(choice -> choice.id().equals(filter.clause()))
                .findFirst()
                .orElse(null));
        clause.addValueChangeListener(change -> chosen.accept(filter.about(
                change.getValue() == null ? null : change.getValue().id())));
        return clause;
    }

    private static <E extends Enum<E>> Select<E> select(String label, List<E> values, @Nullable E value) {
        var select = new Select<E>();
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(label);
        select.setItemLabelGenerator(one -> one == null ? label : Say.sentence(t(Objects.requireNonNull(one))));
        select.setPlaceholder(label);
        select.setAriaLabel(label);
        select.setValue(value);
        return select;
    }
}
