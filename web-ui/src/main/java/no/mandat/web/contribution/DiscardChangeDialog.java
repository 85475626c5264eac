package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import no.mandat.web.shared.AskingDialog;

/** Asks once before a change that wasn't sent is thrown away. */
final class DiscardChangeDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient Runnable discard;

    /** @param reference of what was sent, which stands */
    DiscardChangeDialog(String reference, Runnable discard, Runnable done) {
        super(t("form.discard.title"), done);
        this.discard = discard;
        var text = new Paragraph(t("form.discard.text", reference));
        text.addClassName("dialog-text");
        ask(t("form.change.discard"), text);
    }

    @Override
    protected void carryOut() {
        discard.run();
    }
}
