package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.Optional;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.OpenCallRow;

/** The calls of a mandate that are open just now, on its overview: until when, and how many have answered. */
public final class OpenCallsCard {

    /** How many are shown. */
    private static final int SHOWN = 3;

    private OpenCallsCard() {}

    /** Those that the actor may see; nothing where none is open. */
    public static Optional<Card> of(MandateId mandate, CallQueries queries, Clock clock) {
        var open = queries.open(mandate, SHOWN + 1);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var list = new OrderedList();
        list.addClassName("round-rows");
        open.stream().limit(SHOWN).forEach(row -> list.add(item(mandate, row, clock)));
        var card = new Card("open-calls", t("overview.calls"), list);
        if (open.size() > SHOWN) {
            card.add(new Div(new RouterLink(t("overview.calls.all"), CallListView.class, PathIds.of(mandate))));
        }
        return Optional.of(card);
    }

    private static ListItem item(MandateId mandate, OpenCallRow row, Clock clock) {
        var title = new Div(CallNavigation.link(mandate, row.id(), row.title()));
        title.addClassName("round-title");
        var closes = new Span(Say.sentence(new CallTimes(row.window(), clock).next(CallStatus.OPEN)));
        closes.addClassNames("small", "muted");
        var item = new ListItem(new Div(title, closes));
        Optional.ofNullable(row.contributions())
                .map(count ->
                        new InAppLink(CallNavigation.inbox(mandate, row.id()), t("overview.calls.answered", count)))
                .ifPresent(item::add);
        return item;
    }
}
