package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import no.mandat.web.shared.AskingDialog;

/** Before what somebody typed and hasn't saved is thrown away: it can't be had back. */
final class DiscardDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    /** @param discard forgets it */
    DiscardDialog(Runnable discard) {
        super(t("write.closed.discard.title"), discard);
        ask(t("write.closed.discard"), new Paragraph(t("write.closed.discard.text")));
    }

    @Override
    protected void carryOut() {
        // What follows does all of it.
    }
}
