package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import no.mandat.web.shared.AskingDialog;

/** Asks before a round is ended: nobody changes a position after that. */
final class EndDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final transient Runnable end;

    EndDialog(Runnable end, Runnable done) {
        super(t("decide.end.title"), done);
        this.end = end;
        ask(t("decide.end"), new Paragraph(t("decide.end.text")));
    }

    @Override
    protected void carryOut() {
        end.run();
    }
}
