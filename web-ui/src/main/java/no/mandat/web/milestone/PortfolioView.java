package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.workflow.milestone.PortfolioFilter;
import no.mandat.workflow.milestone.PortfolioQueries;
import no.mandat.workflow.milestone.PortfolioRow;

/** The mandates that one serves as their secretariat, on one page, the most urgent first. */
@CdiComponent
@Route(PlanNavigation.PORTFOLIO)
@PermitAll
class PortfolioView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String SHOW = "show";

    /** Each mandate brings its plan as a picture. */
    private static final int PAGE = 20;

    private final transient PortfolioQueries queries;
    private final OrderedList list = new OrderedList();
    private final Div body = new Div();
    private final Paragraph count = new Paragraph();
    private final MorePages<PortfolioRow> more;
    private PortfolioFilter shown = PortfolioFilter.ALL;

    @Inject
    PortfolioView(PortfolioQueries queries) {
        this.queries = queries;
        addClassNames("page", "portfolio-page");
        list.addClassName("portfolio");
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("aria-live", "polite");
        more = new MorePages<>(
                PAGE, seek -> queries.page(shown, seek), PortfolioRow::place, MorePages.in(list, PortfolioItem::new));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var said = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .orElse("");
        shown = Arrays.stream(PortfolioFilter.values())
                .filter(filter -> filter.name().equalsIgnoreCase(said))
                .findFirst()
                .orElse(PortfolioFilter.ALL);
        removeAll();
        add(new PageHeader(t("portfolio.title")).lead(t("portfolio.lead")), body);
        show();
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("portfolio.title"));
    }

    private void show() {
        body.removeAll();
        list.removeAll();
        int found = queries.count(shown);
        if (found == 0 && (shown == PortfolioFilter.ALL || queries.count(PortfolioFilter.ALL) == 0)) {
            body.add(new EmptyState(t("portfolio.none.title"), t("portfolio.none.text")));
            return;
        }
        body.add(chips());
        count.setText(
                found > PortfolioQueries.COUNT_CAP
                        ? t("portfolio.countMany", PortfolioQueries.COUNT_CAP)
                        : t("portfolio.count", found));
        body.add(count, list, more);
        more.begin();
    }

    private Div chips() {
        var chips = new Div();
        chips.addClassName("chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", t("portfolio.show"));
        for (var filter : PortfolioFilter.values()) {
            var chip = new NativeButton("", click -> show(filter));
            chip.add(new Span(words(filter)));
            chip.addClassName("chip");
            chip.getElement().setAttribute("type", "button");
            chip.getElement().setAttribute("aria-pressed", Boolean.toString(filter == shown));
            chips.add(chip);
        }
        return chips;
    }

    private static String words(PortfolioFilter filter) {
        return switch (filter) {
            case ALL -> t("portfolio.filter.all");
            case OVERDUE -> t("portfolio.filter.overdue");
            case SOON -> t("portfolio.filter.soon");
            case SLIPPING -> t("portfolio.filter.slipping");
        };
    }

    private void show(PortfolioFilter filter) {
        shown = filter;
        var query = filter == PortfolioFilter.ALL
                ? QueryParameters.empty()
                : QueryParameters.simple(Map.of(SHOW, filter.name().toLowerCase(Locale.ROOT)));
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PlanNavigation.PORTFOLIO, query));
        show();
    }
}
