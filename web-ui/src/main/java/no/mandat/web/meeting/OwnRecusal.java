package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.DeclareRecusal;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.MeetingDetails;

/** That one is partial in an item oneself: said by whoever is called, until the meeting begins. */
record OwnRecusal(MeetingDetails meeting, MeetingDesk desk) {

    /** What one may say of an item. */
    Optional<DotsMenu> menu(ItemRow row) {
        if (meeting.own() == null || meeting.runs() || meeting.status() != MeetingStatus.CALLED) {
            return Optional.empty();
        }
        return row.shutOut() || row.standard() != null
                ? Optional.empty()
                : Optional.of(
                        new DotsMenu(t("agenda.more", row.title())).item(t("agenda.partial.declare"), () -> ask(row)));
    }

    private void ask(ItemRow row) {
        var text = t("agenda.partial.text") + (row.resolution() == null ? "" : " " + t("agenda.partial.round"));
        new ReasonDialog(t("agenda.partial.title", row.title()), text, t("agenda.partial.confirm"), reason -> {
                    desk.recusals().declare(new DeclareRecusal(UUID.randomUUID(), row.id(), reason));
                    Toast.done(t("agenda.partial.declared", row.title()));
                    desk.showAnew().run();
                })
                .open();
    }
}
