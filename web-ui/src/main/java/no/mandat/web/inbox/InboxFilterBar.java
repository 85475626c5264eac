package no.mandat.web.inbox;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.PersonId;
import no.mandat.web.clause.ClausesField;
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
        add(state, who(filter, desk, chosen), clause(filter, text, chosen), category);
    }

    private static Select<Whose> who(InboxFilter filter, InboxDesk desk, Consumer<InboxFilter> chosen) {
        var all = Stream.concat(
                        Stream.of(new Whose(null, t("points.nobody"))),
                        desk.handlers().stream()
                                .map(one -> new Whose(
                                        one.person(),
                                        one.person().equals(desk.me()) ? t("inbox.me", one.name()) : one.name())))
                .toList();
        var now = all.stream()
                .filter(one -> filter.nobodys()
                        ? one.person() == null
                        : one.person() != null && one.person().equals(filter.handler()))
                .findFirst()
                .orElse(null);
        var select = new Select<Whose>();
        choices(select, t("points.handler"), all, now);
        select.setItemLabelGenerator(one -> one == null ? t("points.handler") : one.name());
        select.addValueChangeListener(change -> {
            var whose = change.getValue();
            chosen.accept(
                    whose == null
                            ? filter.with(null)
                            : whose.person() == null ? filter.withNobody() : filter.with(whose.person()));
        });
        return select;
    }

    /** Somebody who may have it, or nobody. */
    private record Whose(@Nullable PersonId person, String name) {}

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
        choices(select, label, values, value);
        select.setItemLabelGenerator(one -> one == null ? label : Say.sentence(t(Objects.requireNonNull(one))));
        return select;
    }

    private static <T> void choices(Select<T> select, String label, List<T> values, @Nullable T value) {
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(label);
        select.setPlaceholder(label);
        select.setAriaLabel(label);
        select.setValue(value);
    }
}
