package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.PathIds;

/** The one place that knows the routes of plans. */
public final class PlanNavigation {

    static final String PAGE = "mandates/:" + PathIds.MANDATE + "/plan";

    static final String PORTFOLIO = "portfolio";

    /** Where a plan is fetched as a file; what follows is a mandate's id and the kind of file. */
    static final String DOWNLOAD = "/download/plans";

    /** Where calendar programs read; what follows is the secret of a link. */
    static final String FEED = "/calendar";

    private PlanNavigation() {}

    /** The address of a plan as a calendar. */
    static String calendarAddress(MandateId mandate) {
        return "%s/%s.ics".formatted(DOWNLOAD, mandate);
    }

    /** The address of a plan as a spreadsheet. */
    static String sheetAddress(MandateId mandate, String language) {
        return "%s/%s.xlsx?language=%s".formatted(DOWNLOAD, mandate, language);
    }

    /** The plan's entry in the navigation, with how many of its milestones are overdue. */
    public static SideNavItem entry(MandateId mandate, String text, int overdue) {
        var entry = new SideNavItem(text, PlanView.class, PathIds.of(mandate));
        if (overdue > 0) {
            var count = new Span(t("plan.overdue.count", overdue));
            count.addClassName("nav-count");
            entry.setSuffixComponent(count);
        }
        return entry;
    }

    /** The portfolio's entry in the navigation. */
    public static SideNavItem portfolioEntry(String text) {
        return new SideNavItem(text, PortfolioView.class);
    }

    /** A link to a mandate's plan. */
    public static RouterLink link(MandateId mandate, String text) {
        return new RouterLink(text, PlanView.class, PathIds.of(mandate));
    }

    /** The address of a plan. */
    public static String address(MandateId mandate) {
        return PathIds.address(PAGE, mandate);
    }
}
