package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.Consumer;
import no.mandat.web.shared.AskingDialog;

/** Asks once before requests to be let in late are laid aside: nobody is told. */
final class LayAsideDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final UUID key = UUID.randomUUID();
    private final transient Consumer<UUID> layAside;

    LayAsideDialog(int many, Consumer<UUID> layAside, Runnable done) {
        super(t("late.layAside.title", many), done);
        this.layAside = layAside;
        var text = new Paragraph(t("late.layAside.text"));
        text.addClassName("dialog-text");
        ask(t("late.layAside"), text);
    }

    @Override
    protected void carryOut() {
        layAside.accept(key);
    }
}
