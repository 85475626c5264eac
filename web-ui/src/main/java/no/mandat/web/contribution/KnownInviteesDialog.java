package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.contribution.InviteeForm;

/** Chooses among the people of the mandate. */
final class KnownInviteesDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final UUID key = UUID.randomUUID();
    private final CheckboxGroup<InviteeForm> people = new CheckboxGroup<>(t("callInvitation.known.people"));
    private final transient BiConsumer<UUID, List<InviteeForm>> invite;

    KnownInviteesDialog(List<InviteeForm> known, BiConsumer<UUID, List<InviteeForm>> invite) {
        super(t("callInvitation.known.title"), () -> {});
        this.invite = invite;
        var text = new Paragraph(t(known.isEmpty() ? "callInvitation.known.none" : "callInvitation.known.text"));
        text.addClassName("dialog-text");
        people.setItems(known);
        people.setItemLabelGenerator(KnownInviteesDialog::label);
        people.setVisible(!known.isEmpty());
        ask(t("callInvitation.list.save"), text, people);
    }

    private static String label(InviteeForm person) {
        return person.organisation() == null
                ? person.name()
                : t("callInvitation.person", person.name(), person.organisation());
    }

    @Override
    protected void carryOut() {
        invite.accept(key, List.copyOf(people.getValue()));
    }
}
