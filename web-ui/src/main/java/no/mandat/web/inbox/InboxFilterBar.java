package no.mandat.web.inbox;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.web.point.FilterFields;
import no.mandat.web.point.WhoseSelect;
import no.mandat.workflow.inbox.InboxDesk;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.mandate.ClauseText;

/** What of the inbox is shown: how far it has come, who has it, about which clause, from whom, and what is looked for. */
final class InboxFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    /** No name is longer. */
    private static final int LONGEST = 200;

    private final transient Consumer<InboxFilter> chosen;
    private transient InboxFilter filter;

    InboxFilterBar(InboxFilter filter, InboxDesk desk, ClauseText text, Consumer<InboxFilter> chosen) {
        this.filter = filter;
        this.chosen = chosen;
        addClassNames("point-filters", "point-choices");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", t("points.show"));
        var state = FilterFields.kind(t("inbox.state"), List.of(HandlingState.values()), filter.handling());
        state.addValueChangeListener(change -> choose(this.filter.in(change.getValue())));
        var category =
                FilterFields.kind(t("points.category"), List.of(OrganisationCategory.values()), filter.category());
        category.addValueChangeListener(change -> choose(this.filter.of(change.getValue())));
        var who = new WhoseSelect(
                desk.handlers(),
                desk.me(),
                filter.handler(),
                filter.nobodys(),
                person -> choose(this.filter.with(person)),
                () -> choose(this.filter.withNobody()));
        var clause = FilterFields.clause(text, filter.clause(), about -> choose(this.filter.about(about)));
        add(search(), state, who, clause, category);
    }

    private TextField search() {
        var search = new TextField();
        search.setPlaceholder(t("inbox.find"));
        search.setAriaLabel(t("inbox.find"));
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST);
        search.addClassName(InboxKeys.SEARCH);
        search.setValue(Optional.ofNullable(filter.sought()).orElse(""));
        search.addValueChangeListener(change -> choose(filter.find(change.getValue())));
        return search;
    }

    private void choose(InboxFilter next) {
        filter = next;
        chosen.accept(next);
    }
}
