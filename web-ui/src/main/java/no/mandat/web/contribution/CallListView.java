package no.mandat.web.contribution;

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
import java.util.Set;
import no.mandat.domain.shared.CallId;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.CallRow;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.point.ReleasedQueries;

/** The calls of a mandate that one may see, the latest first. */
@CdiComponent
@Route(CallNavigation.LIST)
@PermitAll
class CallListView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient CallQueries queries;
    private final transient ReleasedQueries answers;
    private final transient Clock clock;
    private final OrderedList list = new OrderedList();
    private final MorePages<CallRow> more;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    private transient Set<CallId> answered = Set.of();

    @Inject
    CallListView(MandateQueries mandates, CallQueries queries, ReleasedQueries answers, Clock clock) {
        this.mandates = mandates;
        this.queries = queries;
        this.answers = answers;
        this.clock = clock;
        addClassName("page");
        list.addClassNames("card", "round-rows");
        more = new MorePages<>(
                seek -> queries.page(mandate.id(), seek), CallRow::place, MorePages.in(list, this::item));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        removeAll();
        list.removeAll();
        boolean mayDraft = queries.mayDraft(mandate.id());
        var header = new PageHeader(t("calls.title"));
        if (mayDraft) {
            header.primary(t("calls.new"), () -> CallNavigation.openNew(mandate.id()));
        }
        add(header);
        ExpiredNotice.of(mandate).ifPresent(this::add);
        answered = answers.calls(mandate.id());
        if (more.begin()) {
            add(list, more);
        } else {
            add(new EmptyState(t("calls.none.title"), t(mayDraft ? "calls.none.draft" : "calls.none.text")));
        }
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("calls.title") + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private ListItem item(CallRow row) {
        var status = row.status(clock.instant());
        var title = new Div(CallNavigation.link(mandate.id(), row.id(), row.title()));
        title.addClassName("round-title");
        var about = new Span(t("calls.about", row.number(), t(row.audience())));
        about.addClassNames("small", "muted");
        var when = new Span(new CallTimes(row.window(), clock).next(status));
        when.addClassNames("small", "muted");
        var end = new Div(CallBadge.of(status).shown(), when);
        end.addClassName("row-end");
        var call = new Div(title, about);
        if (answered.contains(row.id())) {
            call.add(new Div(CallNavigation.answersLink(mandate.id(), row.id(), t("released.read"))));
        }
        return new ListItem(call, end);
    }
}
