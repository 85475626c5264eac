package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.Say;

/** What one may do with a plan as a whole. */
final class PlanMenu {

    private final PlanDesk desk;

    PlanMenu(PlanDesk desk) {
        this.desk = desk;
    }

    void offer(PageHeader header) {
        var plan = desk.plan().details();
        if (plan.mayEdit()) {
            header.primary(t("plan.new"), () -> MilestoneDialog.add(desk).open());
            header.more(t("plan.usual"), () -> AddPlanDialog.usual(desk).open());
            header.more(t("plan.copy"), () -> AddPlanDialog.copy(desk).open());
            if (!plan.milestones().isEmpty()) {
                header.more(t("plan.shift"), () -> new ShiftDialog(desk).open());
            }
        }
        header.more(t("plan.calendar"), () -> new CalendarDialog(desk).open());
        if (!plan.milestones().isEmpty()) {
            header.more(t("plan.sheet"), () -> UI.getCurrent()
                    .getPage()
                    .setLocation(PlanNavigation.sheetAddress(
                            desk.mandate(), Say.words().tag())));
        }
    }

    /** The ways to begin, where nothing is planned yet and one may. */
    List<Button> beginnings() {
        if (!desk.plan().details().mayEdit()) {
            return List.of();
        }
        var usual = new Button(
                t("plan.empty.usual"), click -> AddPlanDialog.usual(desk).open());
        return List.of(usual, new Button(t("plan.empty.own"), click -> MilestoneDialog.add(desk)
                .open()));
    }
}
