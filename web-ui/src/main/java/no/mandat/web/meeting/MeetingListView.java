package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Objects;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.SeriesService;

/** The meetings of a mandate that one may see, as a list or month by month. */
@CdiComponent
@Route(MeetingNavigation.LIST)
@PermitAll
class MeetingListView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient MeetingQueries queries;
    private final transient SeriesService series;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @Inject
    MeetingListView(MandateQueries mandates, MeetingQueries queries, SeriesService series, Clock clock) {
        this.mandates = mandates;
        this.queries = queries;
        this.series = series;
        this.clock = clock;
        addClassNames("page", "meetings-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        var state = MeetingListState.of(event.getLocation().getQueryParameters());
        var meetings = queries.of(mandate.id());
        boolean mayPlan = queries.mayPlan(mandate.id());
        removeAll();
        add(header(mayPlan));
        if (state.isMonth()) {
            var month = Objects.requireNonNullElseGet(state.month(), () -> YearMonth.now(clock));
            add(views(true), new MeetingMonth(mandate.id(), month, meetings, clock));
        } else if (meetings.isEmpty()) {
            add(new EmptyState(t("meetings.none.title"), t(mayPlan ? "meetings.none.plan" : "meetings.none.text")));
        } else {
            add(views(false), new MeetingLists(meetings, clock));
        }
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("meetings.title") + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private PageHeader header(boolean mayPlan) {
        var header = new PageHeader(t("meetings.title"));
        return mayPlan
                ? header.primary(t("meetings.plan"), () -> MeetingNavigation.toNew(mandate.id()))
                        .more(t("series.title"), this::askSeries)
                : header;
    }

    private void askSeries() {
        new SeriesDialog(series, clock, mandate.id(), () -> MeetingNavigation.toList(mandate.id())).open();
    }

    private Nav views(boolean month) {
        var views = new Nav(
                view(MeetingListState.LIST, t("meetings.asList"), !month),
                view(MeetingListState.THIS_MONTH, t("meetings.asMonth"), month));
        views.addClassName("tabs");
        views.setAriaLabel(t("meetings.views"));
        return views;
    }

    private InAppLink view(MeetingListState state, String words, boolean here) {
        var link = new InAppLink(MeetingNavigation.address(mandate.id(), state.address()), words);
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
