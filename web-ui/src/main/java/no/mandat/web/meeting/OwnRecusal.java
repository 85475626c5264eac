package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.DeclareRecusal;
import no.mandat.workflow.meeting.ItemRecusal;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.TakeBackRecusal;

/** That one is partial in an item oneself: said by whoever is called, or taken back, until the meeting begins. */
record OwnRecusal(MeetingDetails meeting, List<ItemRecusal> recusals, MeetingDesk desk) {

    /** What one may say of an item. */
    Optional<DotsMenu> menu(ItemRow row) {
        if (meeting.own() == null || meeting.runs() || meeting.status() != MeetingStatus.CALLED) {
            return Optional.empty();
        }
        var menu = new DotsMenu(t("agenda.more", row.title()));
        if (isSaid(row)) {
            return Optional.of(menu.item(t("agenda.partial.takeBack"), () -> takeBack(row)));
        }
        return row.shutOut() || row.standard() != null
                ? Optional.empty()
                : Optional.of(menu.item(t("agenda.partial.declare"), () -> ask(row)));
    }

    private boolean isSaid(ItemRow row) {
        return recusals.stream()
                .anyMatch(one -> one.item().equals(row.id()) && one.attendee().equals(meeting.own()));
    }

    private void ask(ItemRow row) {
        var text = t("agenda.partial.text") + (row.resolution() == null ? "" : " " + t("agenda.partial.round"));
        new ReasonDialog(t("agenda.partial.title", row.title()), text, t("agenda.partial.confirm"), reason -> {
                    desk.recusals().declare(new DeclareRecusal(UUID.randomUUID(), row.id(), reason));
                    done("agenda.partial.declared", row);
                })
                .harmless()
                .open();
    }

    private void takeBack(ItemRow row) {
        try {
            desk.recusals().takeBack(new TakeBackRecusal(UUID.randomUUID(), row.id()));
            done("agenda.partial.takenBack", row);
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
    }

    private void done(String words, ItemRow row) {
        Toast.done(t(words, row.title()));
        desk.showAnew().run();
    }
}
