package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.web.shared.AskingDialog;

/** Asks once before somebody takes back what they have sent. */
final class WithdrawAnswerDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final UUID key = UUID.randomUUID();
    private final transient Consumer<UUID> withdraw;

    WithdrawAnswerDialog(Consumer<UUID> withdraw, Runnable done) {
        super(t("form.withdraw.title"), done);
        this.withdraw = withdraw;
        var text = new Paragraph(t("answer.withdraw.text"));
        text.addClassName("dialog-text");
        ask(t("form.receipt.withdraw"), text);
    }

    @Override
    protected void carryOut() {
        withdraw.accept(key);
    }
}
