package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.Set;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.web.shared.Say;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.PlanDetails;
import org.jsoup.nodes.Element;

/** What the marks of a timeline mean: those that are in it, and no others. */
final class Legend {

    private Legend() {}

    static Div of(PlanDetails plan) {
        var list = new Element("ul").addClass("legend");
        var seen = seen(plan);
        seen.forEach(status -> item(list, "milestone-" + TimelineMarks.word(status), Say.sentence(t(status))));
        if (plan.milestones().stream().anyMatch(row -> row.slip() != null && row.slip() != 0)) {
            item(list, "legend-ghost", t("plan.legend.baseline"));
        }
        if (plan.milestones().stream().anyMatch(MilestoneRow::waitsForBoard)) {
            item(list, "legend-proposed", t("plan.legend.proposed"));
        }
        if (plan.adopted() && plan.milestones().stream().anyMatch(MilestoneRow::boardControlled)) {
            list.appendElement("li")
                    .append(RowHtml.lock())
                    .appendElement("span")
                    .text(t("plan.legend.locked"));
        }
        var shown = new Div();
        shown.getElement().setProperty("innerHTML", list.outerHtml());
        var foot = new Div(shown);
        foot.addClassName("plan-foot");
        var keys = new Paragraph(t(plan.mayEdit() ? "plan.keys.edit" : "plan.keys"));
        keys.addClassNames("small", "muted", "plan-keys");
        foot.add(keys);
        return foot;
    }

    private static Set<MilestoneStatus> seen(PlanDetails plan) {
        var seen = EnumSet.noneOf(MilestoneStatus.class);
        plan.milestones().stream()
                .map(MilestoneRow::status)
                .map(status -> status == MilestoneStatus.REACHED_LATE ? MilestoneStatus.REACHED : status)
                .forEach(seen::add);
        return seen;
    }

    private static void item(Element list, String kind, String words) {
        var item = list.appendElement("li");
        item.appendElement("i").addClass("plan-dot").addClass(kind).attr("aria-hidden", "true");
        item.appendElement("span").text(words);
    }
}
