package no.mandat.web.inbox;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import no.mandat.domain.contribution.HandlingState;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.web.point.FilterFields;
import no.mandat.web.point.WhoseSelect;
import no.mandat.workflow.inbox.InboxDesk;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.mandate.ClauseText;

/** What of the inbox is shown: how far it has come, who has it, about which clause, and from whom. */
final class InboxFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    InboxFilterBar(InboxFilter filter, InboxDesk desk, ClauseText text, Consumer<InboxFilter> chosen) {
        addClassNames("point-filters", "point-choices");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", t("points.show"));
        var state = FilterFields.kind(t("inbox.state"), List.of(HandlingState.values()), filter.handling());
        state.addValueChangeListener(change -> chosen.accept(filter.in(change.getValue())));
        var category =
                FilterFields.kind(t("points.category"), List.of(OrganisationCategory.values()), filter.category());
        category.addValueChangeListener(change -> chosen.accept(filter.of(change.getValue())));
        var who = new WhoseSelect(
                desk.handlers(),
                desk.me(),
                filter.handler(),
                filter.nobodys(),
                person -> chosen.accept(filter.with(person)),
                () -> chosen.accept(filter.withNobody()));
        var clause = FilterFields.clause(text, filter.clause(), about -> chosen.accept(filter.about(about)));
        add(state, who, clause, category);
    }
}
