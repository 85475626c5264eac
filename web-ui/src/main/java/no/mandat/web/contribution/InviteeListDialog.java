package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.mandat.web.shared.AskingDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.contribution.InviteeLines;

/** Takes a list of people that is pasted, one a line. What can't be read is said, and nobody is invited then. */
final class InviteeListDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final UUID key = UUID.randomUUID();
    private final TextArea lines = new TextArea(t("callInvitation.list.lines"));
    private final Select<String> language = InviteeLanguage.choice();
    private final transient Validator validator;
    private final transient BiConsumer<UUID, List<InviteeForm>> invite;

    InviteeListDialog(Validator validator, BiConsumer<UUID, List<InviteeForm>> invite) {
        super(t("callInvitation.list.title"), () -> {});
        this.validator = validator;
        this.invite = invite;
        var text = new Paragraph(t("callInvitation.list.text"));
        text.addClassName("dialog-text");
        lines.setWidthFull();
        lines.setMinRows(6);
        lines.setMaxRows(14);
        lines.setHelperText(t("callInvitation.list.help"));
        language.setValue(Say.words().tag());
        ask(t("callInvitation.list.save"), text, lines, language);
        lines.focus();
    }

    @Override
    protected void carryOut() {
        invite.accept(key, InviteeLines.read(lines.getValue(), language.getValue(), person -> validator
                .validate(person)
                .isEmpty()));
    }
}
