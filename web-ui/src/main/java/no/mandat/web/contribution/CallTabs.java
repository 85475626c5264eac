package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.PathIds;

/** The pages of a call that is handled, beside each other. */
public final class CallTabs extends Nav {

    private static final long serialVersionUID = 1L;

    /** A page of a call. */
    public enum Tab {
        CALL,
        INBOX,
        POINTS,
        MAILINGS,
        STATISTICS
    }

    /** The tabs of the call, on one of which they stand. */
    public CallTabs(MandateId mandate, CallId call, Tab here) {
        addClassName("tabs");
        getElement().setAttribute("aria-label", t("call.tabs"));
        add(tab(CallNavigation.link(mandate, call, t("call.tab.call")), here == Tab.CALL));
        add(tab(new InAppLink(CallNavigation.inbox(mandate, call), t("call.tab.inbox")), here == Tab.INBOX));
        add(tab(new InAppLink(CallNavigation.points(mandate, call), t("call.tab.points")), here == Tab.POINTS));
        add(tab(new InAppLink(CallNavigation.mailings(mandate, call), t("call.tab.mailings")), here == Tab.MAILINGS));
        var statistics = PathIds.of(mandate, CallNavigation.CALL, call);
        add(tab(new RouterLink(t("call.tab.statistics"), StatisticsView.class, statistics), here == Tab.STATISTICS));
    }

    private static Component tab(Component link, boolean here) {
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
