package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import java.util.UUID;
import no.mandat.domain.meeting.MeetingAction;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.AnnounceAgenda;
import no.mandat.workflow.meeting.CancelMeeting;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.RemindAttendees;

/** What whoever runs a meeting may do with all of it. */
record MeetingMenu(MeetingDetails meeting, MeetingDesk desk, PlanningDesk planning) {

    /** Offers it in the page's head. */
    void offer(PageHeader header) {
        new MeetingHolding(meeting, desk).offer(header);
        if (may(MeetingAction.CALL)) {
            header.primary(t("meetingPage.call"), () -> new CallDialog(meeting, desk).open());
        }
        if (may(MeetingAction.EDIT)) {
            header.more(t("meetingPage.edit"), () -> MeetingNavigation.toEdit(meeting.mandate(), meeting.id()));
        }
        if (may(MeetingAction.EDIT)) {
            header.more(
                    t("template.title"),
                    () -> new TemplateDialog(planning.templates(), meeting.id(), desk.showAnew()).open());
        }
        if (meeting.runs()) {
            header.more(t("copyMeeting.title"), this::askToCopy);
        }
        if (may(MeetingAction.ANNOUNCE)) {
            header.more(t("meetingPage.announce"), this::announce);
        }
        if (meeting.runs() && meeting.status() == MeetingStatus.CALLED) {
            header.more(t("meetingPage.remind"), this::remind);
        }
        if (may(MeetingAction.CANCEL)) {
            header.more(t("meetingPage.cancel"), this::askToCancel);
        }
    }

    private void askToCopy() {
        new CopyDialog(
                        planning.copies(),
                        desk.clock(),
                        meeting.id(),
                        copy -> MeetingNavigation.toMeeting(meeting.mandate(), copy))
                .open();
    }

    private boolean may(MeetingAction action) {
        return meeting.actions().contains(action);
    }

    private void announce() {
        attempt(() -> {
            desk.callings().announce(new AnnounceAgenda(UUID.randomUUID(), meeting.id()));
            Toast.done(t("meetingPage.announced"));
        });
    }

    private void remind() {
        attempt(() -> {
            int reminded = desk.callings().remind(new RemindAttendees(UUID.randomUUID(), meeting.id()));
            Toast.done(t("meetingPage.reminded", reminded));
        });
    }

    private void askToCancel() {
        var key = UUID.randomUUID();
        var told = meeting.status() == MeetingStatus.CALLED
                ? "meetingPage.cancel.text"
                : "meetingPage.cancel.planned.text";
        new ReasonDialog(t("meetingPage.cancel.title"), t(told), t("meetingPage.cancel"), reason -> {
                    desk.meetings().cancel(new CancelMeeting(key, meeting.id(), reason));
                    Toast.done(t("meetingPage.cancelled"));
                    desk.showAnew().run();
                })
                .open();
    }

    /** The menu is closed when the answer comes: it is said at the foot of the page. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
        desk.showAnew().run();
    }
}
