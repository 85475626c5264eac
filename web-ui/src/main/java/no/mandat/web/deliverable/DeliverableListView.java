package no.mandat.web.deliverable;

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
import jakarta.validation.Validator;
import java.time.Clock;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.KeptFields;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.When;
import no.mandat.workflow.deliverable.BeginDeliverable;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.DeliverableRow;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;

/** What the group of a mandate delivers, as far as one may see it, the last changed first. */
@CdiComponent
@Route(DeliverableNavigation.LIST)
@PermitAll
class DeliverableListView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient DeliverableQueries queries;
    private final transient WritingQueries writing;
    private final transient DeliverableService service;
    private final transient Drafts drafts;
    private final transient Validator validator;
    private final transient Clock clock;
    private final OrderedList list = new OrderedList();
    private final MorePages<DeliverableRow> more;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @Inject
    DeliverableListView(
            MandateQueries mandates,
            ClauseQueries clauses,
            DeliverableQueries queries,
            WritingQueries writing,
            DeliverableService service,
            Drafts drafts,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.clauses = clauses;
        this.queries = queries;
        this.writing = writing;
        this.service = service;
        this.drafts = drafts;
        this.validator = validator;
        this.clock = clock;
        addClassName("page");
        list.addClassNames("card", "round-rows");
        more = new MorePages<>(
                seek -> queries.page(mandate.id(), seek), DeliverableRow::place, MorePages.in(list, this::item));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        removeAll();
        list.removeAll();
        boolean mayBegin = queries.mayBegin(mandate.id());
        var header = new PageHeader(t("deliverables.title"));
        if (mayBegin) {
            header.primary(t("deliverables.new"), this::begin);
        }
        add(header);
        if (queries.count(mandate.id()) == 0) {
            add(new EmptyState(
                    t("deliverables.none.title"), t(mayBegin ? "deliverables.none.begin" : "deliverables.none.text")));
            return;
        }
        add(list, more);
        more.begin();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("deliverables.title") + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void begin() {
        new DeliverableDialog(
                        null,
                        clauses.text(mandate.id()),
                        writing.writers(mandate.id()),
                        new KeptFields(drafts, "deliverable:new:" + mandate.id(), clock),
                        validator,
                        (key, form) -> DeliverableNavigation.open(
                                mandate.id(), service.begin(new BeginDeliverable(key, mandate.id(), form))))
                .open();
    }

    private ListItem item(DeliverableRow row) {
        var title = new Div(DeliverableNavigation.link(mandate.id(), row.id(), row.title()));
        title.addClassName("round-title");
        var about = new Span(DeliverableLine.about(row.kind(), row.number(), row.revision()));
        about.addClassNames("small", "muted");
        var end = new Div(
                DeliverableBadge.of(row.state()).shown(),
                When.since(row.changedAt(), clock).shown());
        end.addClassName("row-end");
        return new ListItem(new Div(title, about), end);
    }
}
