package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import no.mandat.web.shared.PageHeader;
import no.mandat.workflow.mandate.MandateDetails;

/** What one may do with a plan as a whole. */
final class PlanMenu {

    private final PlanDesk desk;
    private final MandateDetails mandate;

    PlanMenu(PlanDesk desk, MandateDetails mandate) {
        this.desk = desk;
        this.mandate = mandate;
    }

    void offer(PageHeader header) {
        if (desk.plan().details().mayEdit()) {
            header.primary(t("plan.new"), () -> MilestoneDialog.add(desk).open());
        }
    }

    /** The ways to begin, where nothing is planned yet and one may. */
    List<Button> beginnings() {
        if (!desk.plan().details().mayEdit()) {
            return List.of();
        }
        var own = new Button(
                t("plan.empty.own"), click -> MilestoneDialog.add(desk).open());
        own.addThemeVariants(ButtonVariant.PRIMARY);
        return List.of(own);
    }
}
