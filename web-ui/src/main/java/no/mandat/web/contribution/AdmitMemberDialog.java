package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.select.Select;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.InstantField;
import no.mandat.workflow.contribution.LateMember;
import no.mandat.workflow.shared.Reason;

/** Asks which member of the group is to be let in to a call that has closed, until when, and why. */
final class AdmitMemberDialog extends FormDialog<AdmitMemberDialog.Form> {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<UUID, Form> admit;

    /** What is filled in. */
    public record Form(
            @NotNull(message = "rule.required") LateMember member,
            @NotNull(message = "rule.required") Instant closesAt,
            @Reason String reason) {}

    AdmitMemberDialog(List<LateMember> members, ZoneId zone, Validator validator, BiConsumer<UUID, Form> admit) {
        super(t("late.admit.title"), t("callInvitation.admit.save"), Form.class, validator);
        this.admit = admit;
        explain(t("late.admit.text"));
        var member = new Select<LateMember>();
        member.setLabel(t("late.admit.member"));
        member.setItems(members);
        member.setItemLabelGenerator(LateMember::name);
        member.setWidthFull();
        var closesAt = new InstantField(t("callInvitation.admit.until"), LocalTime.of(23, 59), zone);
        var reason = new ReasonArea();
        show(member, closesAt, reason);
        required(member, "member");
        required(closesAt, "closesAt");
        required(reason, "reason");
        member.focus();
    }

    @Override
    protected void carryOut(Form form) {
        admit.accept(key(), form);
    }
}
