package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import no.mandat.domain.shared.ContributionId;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.contribution.ContributionDetails;
import no.mandat.workflow.inbox.InboxFilter;
import no.mandat.workflow.inbox.InboxNeighbours;
import org.jspecify.annotations.Nullable;

/** From a contribution back to where it stands in the inbox, and to those beside it there, also by key. */
final class AmongOthers extends Nav {

    private static final long serialVersionUID = 1L;

    /** While the focus is in the page, and not where one types or in a menu (WCAG 2.1.4). */
    private static final String LISTEN = """
            const page = this;
            page.addEventListener('keydown', event => {
              if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !'jk'.includes(event.key)) return;
              if (event.composedPath().some(one => one.matches && one.matches('input, textarea, select, .dots-menu'))) return;
              page.querySelector(event.key === 'j' ? '.among-next' : '.among-previous')?.click();
            });""";

    private final transient ContributionDetails sent;
    private final transient InboxFilter filter;

    AmongOthers(ContributionDetails sent, InboxFilter filter, InboxNeighbours beside) {
        this.sent = sent;
        this.filter = filter;
        addClassName("among");
        setAriaLabel(t("contribution.among"));
        var inbox =
                new Location(CallNavigation.inbox(sent.mandate(), sent.call()), InboxState.address(filter, sent.id()));
        add(new InAppLink(inbox.getPathWithQueryParameters(), t("contribution.toInbox")));
        step(beside.previous(), "contribution.previous", "among-previous");
        step(beside.next(), "contribution.next", "among-next");
        var keys = new Span(t("contribution.keys"));
        keys.addClassNames("small", "muted", "key-hints");
        add(keys);
    }

    /** Hears j and k in the page. */
    static void listen(Component page) {
        page.getElement().executeJs(LISTEN);
    }

    private void step(@Nullable ContributionId to, String words, String name) {
        if (to != null) {
            var link = CallNavigation.link(sent.mandate(), sent.call(), to, t(words));
            link.setQueryParameters(InboxState.address(filter));
            link.addClassName(name);
            add(link);
        }
    }
}
