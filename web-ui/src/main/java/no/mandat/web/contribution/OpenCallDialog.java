package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.contribution.CallDetails;

/** Asks once before a call is decided on: who can answer it from when on, who is written to, and that it stands as it is then. */
final class OpenCallDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final UUID key = UUID.randomUUID();
    private final transient Consumer<UUID> open;

    OpenCallDialog(CallDetails call, CallTimes times, Consumer<UUID> open, Runnable done) {
        super(t("call.open.title"), done);
        this.open = open;
        var text = new Paragraph(t("call.open.text", t(call.audience()), times.between()));
        text.addClassName("dialog-text");
        var letters = new Paragraph(t("call.open.letters." + call.audience().name()));
        letters.addClassName("dialog-text");
        ask(t("call.open"), text, letters);
    }

    @Override
    protected void carryOut() {
        open.accept(key);
    }
}
