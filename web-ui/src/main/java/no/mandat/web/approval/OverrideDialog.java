package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import no.mandat.web.session.FreshLogin;
import no.mandat.web.shared.AskingDialog;

/** Says what becomes of asking for an override, before one does. */
final class OverrideDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final String address;
    private final transient Runnable demand;

    /** @param address where one comes back to, if the login has grown too old meanwhile */
    OverrideDialog(String address, Runnable demand, Runnable done) {
        super(t("decide.override.title"), done);
        this.address = address;
        this.demand = demand;
        ask(
                t("decide.demandOverride"),
                new Paragraph(t("decide.override.text")),
                new Paragraph(t("decide.override.rule")));
    }

    @Override
    protected void carryOut() {
        FreshLogin.orAsk(address, demand);
    }
}
