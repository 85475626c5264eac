package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import java.util.UUID;
import no.mandat.web.shared.AskingDialog;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.EditOutsider;
import no.mandat.workflow.meeting.MeetingDetails;

/** Asks for what else somebody from outside comes. */
final class OutsiderItemsDialog extends AskingDialog {

    private static final long serialVersionUID = 1L;

    private final UUID key = UUID.randomUUID();
    private final transient AttendeeRow person;
    private final transient MeetingDesk desk;
    private final transient OutsiderItems items;

    OutsiderItemsDialog(MeetingDetails meeting, AttendeeRow person, MeetingDesk desk, Runnable changed) {
        super(t("people.edit.title", person.name()), changed);
        this.person = person;
        this.desk = desk;
        items = OutsiderItems.of(meeting).read(meeting, person);
        ask(t("people.edit.save"), items.items(), items.minutes());
    }

    @Override
    protected void carryOut() {
        desk.callings().editOutsider(new EditOutsider(key, person.id(), items.chosen(), items.speaking()));
    }
}
