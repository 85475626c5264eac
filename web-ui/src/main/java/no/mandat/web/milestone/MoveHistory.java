package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import no.mandat.domain.milestone.MoveState;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.resolution.ResolutionNavigation;
import no.mandat.web.shared.Say;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.MoveRow;

/** Every date that a milestone has had since its mandate was adopted: who moved it, from when to when, and why. */
final class MoveHistory extends Div {

    private static final long serialVersionUID = 1L;

    MoveHistory(MandateId mandate, MilestoneRow row, PlanDesk desk) {
        addClassNames("plan-history", "small");
        var title = new Span(t("plan.history"));
        title.addClassName("plan-label");
        add(title);
        if (row.moves().isEmpty()) {
            add(new Paragraph(
                    row.baseline() == null
                            ? t("plan.history.draft", row.dateChanges())
                            : t("plan.history.none", Say.dates().day(row.baseline()))));
            return;
        }
        var list = new OrderedList();
        row.moves().forEach(move -> list.add(item(mandate, move, desk)));
        if (row.baseline() != null) {
            list.add(new ListItem(t("plan.history.baseline", Say.dates().day(row.baseline()))));
        }
        add(list);
    }

    private static ListItem item(MandateId mandate, MoveRow move, PlanDesk desk) {
        var day = Say.dates()
                .day(LocalDate.ofInstant(move.at(), desk.parts().clock().getZone()));
        var words = t(
                move.state() == MoveState.MADE && move.resolution() == null
                        ? "plan.history.made"
                        : "plan.history.asked",
                move.person(),
                Say.dates().due(move.from(), move.fromWholeMonth()),
                Say.dates().due(move.to(), move.toWholeMonth()));
        var item = new ListItem(new Span(day + " · " + words + " «" + move.reason() + "»"));
        if (move.resolution() != null) {
            item.add(outcome(mandate, move));
        }
        return item;
    }

    private static Component outcome(MandateId mandate, MoveRow move) {
        var outcome = new Span(
                new Span(" " + Say.sentence(t(move.state())) + ". "),
                ResolutionNavigation.link(
                        mandate, java.util.Objects.requireNonNull(move.resolution()), t("plan.history.resolution")));
        outcome.addClassName(move.state() == MoveState.PENDING ? "warn" : "muted");
        return outcome;
    }
}
