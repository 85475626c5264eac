package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.RoundRow;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;

/** All rounds of a mandate, the latest first, with who has not answered. */
@CdiComponent
@Route(ApprovalNavigation.LIST)
@PermitAll
class RoundListView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ApprovalQueries queries;
    private final OrderedList list = new OrderedList();
    private final MorePages<RoundRow> more;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @Inject
    RoundListView(MandateQueries mandates, ApprovalQueries queries) {
        this.mandates = mandates;
        this.queries = queries;
        addClassName("page");
        list.addClassNames("card", "round-rows");
        more = new MorePages<>(
                seek -> queries.page(mandate.id(), seek),
                RoundRow::place,
                MorePages.in(list, row -> RoundItem.of(mandate.id(), "", row)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        removeAll();
        list.removeAll();
        add(new PageHeader(t("rounds.title")));
        if (queries.count(mandate.id()) == 0) {
            add(new EmptyState(t("rounds.none.title"), t("rounds.none.text")));
            return;
        }
        add(list, more);
        more.begin();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("rounds.title") + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }
}
