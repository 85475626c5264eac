package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.InviteeForm;

/** Asks who is to be invited to a call. */
final class InviteeDialog extends FormDialog<InviteeForm> {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<UUID, List<InviteeForm>> invite;

    InviteeDialog(Validator validator, BiConsumer<UUID, List<InviteeForm>> invite) {
        super(t("callInvitation.one.title"), t("callInvitation.one"), InviteeForm.class, validator);
        this.invite = invite;
        var who = InviteeFields.empty();
        show(who.before());
        required(who.name(), "name");
        required(who.email(), "email");
        optional(who.organisation(), "organisation");
        optional(who.category(), "category");
        required(who.language(), "language");
        who.language().setValue(Say.words().tag());
        who.name().focus();
    }

    @Override
    protected void carryOut(InviteeForm form) {
        invite.accept(key(), List.of(form));
    }
}
