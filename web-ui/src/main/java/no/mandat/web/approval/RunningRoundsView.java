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
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.RunningRound;

/** The open rounds of all mandates that one is the secretariat of, the most urgent first, with who has not answered. */
@CdiComponent
@Route(ApprovalNavigation.RUNNING)
@PermitAll
class RunningRoundsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ApprovalQueries queries;
    private final OrderedList list = new OrderedList();
    private final MorePages<RunningRound> more;

    @Inject
    RunningRoundsView(ApprovalQueries queries) {
        this.queries = queries;
        addClassName("page");
        list.addClassNames("card", "round-rows");
        more = new MorePages<>(
                queries::running,
                RunningRound::place,
                MorePages.in(list, row -> RoundItem.of(row.mandate(), row.mandateName(), row.round())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        list.removeAll();
        add(new PageHeader(t("rounds.running.title")).lead(t("rounds.running.lead")));
        if (queries.countRunning() == 0) {
            add(new EmptyState(t("rounds.running.none.title"), t("rounds.running.none.text")));
            return;
        }
        add(list, more);
        more.begin();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("rounds.running.title"));
    }
}
