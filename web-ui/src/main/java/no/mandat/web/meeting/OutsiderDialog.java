package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.dialog.Dialog;
import no.mandat.web.contribution.InviteeFields;
import no.mandat.web.shared.FormDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.contribution.InviteeForm;
import no.mandat.workflow.meeting.AddOutsider;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.MeetingDetails;

/** Asks who from outside is invited, and for what. */
final class OutsiderDialog extends FormDialog<InviteeForm> {

    private static final long serialVersionUID = 1L;

    private final transient MeetingDetails meeting;
    private final transient MeetingDesk desk;
    private final transient Runnable changed;
    private final transient OutsiderItems items;

    private OutsiderDialog(MeetingDetails meeting, MeetingDesk desk, Runnable changed) {
        super(t("people.invite"), t("people.invite.add"), InviteeForm.class, desk.validator());
        this.meeting = meeting;
        this.desk = desk;
        this.changed = changed;
        items = OutsiderItems.of(meeting);
        explain(t("people.invite.text"));
        var who = InviteeFields.empty();
        show(who.before(items.items(), items.minutes()));
        required(who.name(), "name");
        required(who.email(), "email");
        optional(who.organisation(), "organisation");
        optional(who.category(), "category");
        required(who.language(), "language");
        who.language().setValue(Say.words().tag());
        who.name().focus();
    }

    static Dialog inviting(MeetingDetails shown, MeetingDesk desk, Runnable changed) {
        return new OutsiderDialog(desk.now(shown), desk, changed);
    }

    static Dialog editing(MeetingDetails shown, AttendeeRow person, MeetingDesk desk, Runnable changed) {
        return new OutsiderItemsDialog(desk.now(shown), person, desk, changed);
    }

    @Override
    protected void carryOut(InviteeForm form) {
        desk.callings().addOutsider(new AddOutsider(key(), meeting.id(), form, items.chosen(), items.speaking()));
        Toast.done(t("people.invited", form.name().strip()));
        changed.run();
    }
}
