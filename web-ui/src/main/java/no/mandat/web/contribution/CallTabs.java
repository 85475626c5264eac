package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.CappedCount;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.point.WaitingInCall;

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

    /** The tabs of the call, on one of which they stand, each with how much waits there. */
    public CallTabs(MandateId mandate, CallId call, Tab here, WaitingInCall waiting) {
        addClassName("tabs");
        getElement().setAttribute("aria-label", t("call.tabs"));
        add(tab(CallNavigation.link(mandate, call, t("call.tab.call")), here == Tab.CALL));
        var inbox = waiting(CallNavigation.inbox(mandate, call), t("call.tab.inbox"), waiting.contributions());
        add(tab(inbox, here == Tab.INBOX));
        var points = waiting(CallNavigation.points(mandate, call), t("call.tab.points"), waiting.points());
        add(tab(points, here == Tab.POINTS));
        var mailings = waiting(CallNavigation.mailings(mandate, call), t("call.tab.mailings"), waiting.mailings());
        add(tab(mailings, here == Tab.MAILINGS));
        var statistics = PathIds.of(mandate, CallNavigation.CALL, call);
        add(tab(new RouterLink(t("call.tab.statistics"), StatisticsView.class, statistics), here == Tab.STATISTICS));
    }

    private static Component waiting(String address, String word, int many) {
        var link = new InAppLink(address, word);
        if (many > 0) {
            var count = new CappedCount(many);
            link.add(new Text(" "), count);
            link.getElement().setAttribute("aria-label", t("call.tab.waiting", word, count.getText()));
        }
        return link;
    }

    private static Component tab(Component link, boolean here) {
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
