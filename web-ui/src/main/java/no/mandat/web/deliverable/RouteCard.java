package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.mandate.RouteStep.Asked;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Say;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.StepRow;

/** By which steps a text is approved, and how far it has come. */
final class RouteCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient DeliverableDetails deliverable;

    RouteCard(DeliverableDetails deliverable) {
        this.deliverable = deliverable;
    }

    @Override
    protected Card initContent() {
        var list = new OrderedList();
        list.addClassName("route");
        if (deliverable.steps().isEmpty()) {
            deliverable.route().forEach(step -> list.add(item(words(step), t("deliverable.step.later"), "ring")));
        } else {
            deliverable.steps().forEach(step -> list.add(item(step)));
        }
        return new Card("route", t("deliverable.route"), list);
    }

    private ListItem item(StepRow step) {
        var words = words(deliverable.route().get(step.number() - 1));
        var item = item(words, standing(step), step.passed() ? "filled" : step.next() ? "half" : "ring");
        if (step.next() && step.asked() == Asked.GROUP_IN_CLOSING_MEETING && !step.underWay()) {
            var where = new Div(t("deliverable.step.inMeeting"));
            where.addClassNames("small", "muted");
            item.add(where);
        }
        var round = step.round();
        if (round != null) {
            item.add(new Div(ApprovalNavigation.link(deliverable.mandate(), round, t("deliverable.step.round"))));
        }
        return item;
    }

    private static String standing(StepRow step) {
        if (step.passed()) {
            return t("deliverable.step.passed");
        }
        if (!step.next()) {
            return t("deliverable.step.later");
        }
        return step.underWay()
                ? t("deliverable.step.open")
                : step.outcome() == null ? t("deliverable.step.next") : t("deliverable.step.again");
    }

    private static ListItem item(String words, String standing, String shape) {
        var about = new Span(standing);
        about.addClassNames("small", "muted");
        var item = new ListItem(new Div(words), about);
        item.addClassName("step-" + shape);
        return item;
    }

    private static String words(RouteStep step) {
        return t("deliverable.step." + step.act(), Say.sentence(t(step.asked())));
    }
}
