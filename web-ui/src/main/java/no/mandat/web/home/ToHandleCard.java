package no.mandat.web.home;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.point.PointState;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.InAppLink;
import no.mandat.workflow.point.CallToHandle;

/** The calls in which something that came waits for the person who looks, each with what it is and where it is done. */
final class ToHandleCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient List<CallToHandle> rows;
    private final transient Clock clock;

    ToHandleCard(List<CallToHandle> rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    protected Card initContent() {
        return new Card("to-handle", t("home.handling.heading"), Waiting.list(rows, this::entry));
    }

    private ListItem entry(CallToHandle row) {
        var link = CallNavigation.link(row.mandate(), row.call(), row.title());
        return new ListItem(day(row), Waiting.words(link, Waiting.small(row.mandateName()), steps(row)));
    }

    private static UnorderedList steps(CallToHandle row) {
        var mandate = row.mandate();
        var call = row.call();
        var steps = new UnorderedList();
        steps.addClassName("waiting-steps");
        step(
                steps,
                row.proposed(),
                CallNavigation.points(mandate, call, PointState.PROPOSED),
                "home.handling.proposed");
        step(steps, row.unanswered(), CallNavigation.points(mandate, call), "points.unanswered");
        step(
                steps,
                row.ready() ? 1 : 0,
                CallNavigation.points(mandate, call, PointState.CONFIRMED),
                "home.handling.ready");
        step(steps, row.mailings(), CallNavigation.mailings(mandate, call), "home.handling.mailings");
        step(steps, row.late(), CallNavigation.address(mandate, call), "home.handling.late");
        step(steps, row.erasures(), CallNavigation.address(mandate, call), "home.handling.erasures");
        return steps;
    }

    private static void step(UnorderedList steps, long count, String address, String words) {
        if (count > 0) {
            steps.add(new ListItem(new InAppLink(address, t(words, count))));
        }
    }

    private Div day(CallToHandle row) {
        var last = row.closesAt().atZone(clock.getZone()).toLocalDate();
        return Waiting.day(last, LocalDate.now(clock));
    }
}
