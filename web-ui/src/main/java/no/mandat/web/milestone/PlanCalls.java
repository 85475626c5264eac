package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import no.mandat.web.contribution.CallBadge;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.Say;

/** The calls for input of a plan's mandate as a list: what the timeline shows of them, in words. */
final class PlanCalls extends UnorderedList {

    private static final long serialVersionUID = 1L;

    PlanCalls(Plan plan) {
        addClassName("round-rows");
        plan.calls().forEach(call -> add(item(call, plan.details().today())));
    }

    private static ListItem item(PlanCall call, LocalDate today) {
        var title = new Div(CallNavigation.link(call.mandate(), call.id(), call.title()));
        title.addClassName("round-title");
        var when = new Span(span(call, today));
        when.addClassNames("small", "muted");
        var end = new Div(CallBadge.of(call.status()).shown());
        end.addClassName("row-end");
        return new ListItem(new Div(title, when), end);
    }

    /** "3. okt. – 24. okt." */
    static String span(PlanCall call, LocalDate today) {
        return t(
                "date.period",
                Say.dates().briefly(call.opens(), false, today),
                Say.dates().briefly(call.closes(), false, today));
    }
}
