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

    private PlanNavigation() {}

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

    /** A link to a mandate's plan. */
    public static RouterLink link(MandateId mandate, String text) {
        return new RouterLink(text, PlanView.class, PathIds.of(mandate));
    }

    /** The address of a plan, for the browser's bar. */
    static String address(MandateId mandate) {
        return PathIds.address(PAGE, mandate);
    }
}
