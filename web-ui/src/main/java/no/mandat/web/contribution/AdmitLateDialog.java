package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import jakarta.validation.Validator;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.InstantField;
import no.mandat.web.shared.Say;
import no.mandat.workflow.contribution.LateEntryForm;

/** Asks who is to be let in to a call that has closed, until when, and why. */
final class AdmitLateDialog extends FormDialog<LateEntryForm> {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<UUID, LateEntryForm> admit;

    AdmitLateDialog(ZoneId zone, Validator validator, BiConsumer<UUID, LateEntryForm> admit) {
        super(t("callInvitation.admit.title"), t("callInvitation.admit.save"), LateEntryForm.class, validator);
        this.admit = admit;
        explain(t("callInvitation.admit.text"));
        var who = InviteeFields.empty();
        var closesAt = new InstantField(t("callInvitation.admit.until"), LocalTime.of(23, 59), zone);
        var reason = new ReasonArea();
        show(who.before(closesAt, reason));
        required(who.name(), "name");
        required(who.email(), "email");
        optional(who.organisation(), "organisation");
        optional(who.category(), "category");
        required(who.language(), "language");
        required(closesAt, "closesAt");
        required(reason, "reason");
        who.language().setValue(Say.words().tag());
        who.name().focus();
    }

    @Override
    protected void carryOut(LateEntryForm form) {
        admit.accept(key(), form);
    }
}
