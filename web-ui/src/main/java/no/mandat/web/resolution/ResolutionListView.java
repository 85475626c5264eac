package no.mandat.web.resolution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.When;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.resolution.ResolutionQueries;
import no.mandat.workflow.resolution.ResolutionRow;

/** The resolutions of a mandate that one may see, the last changed first. */
@CdiComponent
@Route(ResolutionNavigation.LIST)
@PermitAll
class ResolutionListView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ResolutionQueries queries;
    private final transient Clock clock;
    private final OrderedList list = new OrderedList();
    private final MorePages<ResolutionRow> more;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @Inject
    ResolutionListView(MandateQueries mandates, ResolutionQueries queries, Clock clock) {
        this.mandates = mandates;
        this.queries = queries;
        this.clock = clock;
        addClassName("page");
        list.addClassNames("card", "round-rows");
        more = new MorePages<>(
                seek -> queries.page(mandate.id(), seek), ResolutionRow::place, MorePages.in(list, this::item));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        removeAll();
        list.removeAll();
        boolean mayDraft = queries.mayDraft(mandate.id());
        var header = new PageHeader(t("resolutions.title"));
        if (mayDraft) {
            header.primary(t("resolutions.new"), () -> ResolutionNavigation.openNew(mandate.id()));
        }
        add(header);
        if (queries.count(mandate.id()) == 0) {
            add(new EmptyState(
                    t("resolutions.none.title"), t(mayDraft ? "resolutions.none.draft" : "resolutions.none.text")));
            return;
        }
        add(list, more);
        more.begin();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("resolutions.title") + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private ListItem item(ResolutionRow row) {
        var title = new Div(ResolutionNavigation.link(mandate.id(), row.id(), row.title()));
        title.addClassName("round-title");
        var about = new Span(t("resolutions.about", row.number(), t(row.body())));
        about.addClassNames("small", "muted");
        var end = new Div(
                ResolutionBadge.of(row.state()).shown(),
                When.since(row.changedAt(), clock).shown());
        end.addClassName("row-end");
        return new ListItem(new Div(title, about), end);
    }
}
