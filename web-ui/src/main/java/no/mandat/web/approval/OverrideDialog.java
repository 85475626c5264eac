package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import no.mandat.web.shared.AskingDialog;

/** Says what becomes of asking for an override, before one does. */
final class OverrideDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient Runnable demand;

    OverrideDialog(Runnable demand, Runnable done) {
        super(t("decide.override.title"), done);
        this.demand = demand;
        ask(
                t("decide.demandOverride"),
                new Paragraph(t("decide.override.text")),
                new Paragraph(t("decide.override.rule")));
    }

    @Override
    protected void carryOut() {
        demand.run();
    }
}
