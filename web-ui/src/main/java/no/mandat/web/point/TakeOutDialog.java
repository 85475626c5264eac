package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import no.mandat.web.shared.AskingDialog;

/** Asks once before a sender is taken out of a mailing: later, only by hand are they taken in again. */
final class TakeOutDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    TakeOutDialog(String reference, Runnable takeOut) {
        super(t("mailing.takeOut.title", reference), takeOut);
        var text = new Paragraph(t("mailing.takeOut.text"));
        text.addClassName("dialog-text");
        ask(t("mailing.takeOut"), text);
    }

    @Override
    protected void carryOut() {
        // What is refused is said where the sender stands.
    }
}
