package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingAction;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.AskingDialog;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.BeginMeeting;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.ResumeMeeting;

/** The ways from the page of a meeting to where it is held. */
record MeetingHolding(MeetingDetails meeting, MeetingDesk desk) {

    void offer(PageHeader header) {
        if (meeting.status() == MeetingStatus.RUNNING) {
            header.primary(t("hold.go"), this::go);
        } else if (meeting.status() == MeetingStatus.HELD && meeting.runs()) {
            header.primary(t("hold.minute"), this::go);
            header.more(t("hold.resume"), this::resume);
        } else if (meeting.status() == MeetingStatus.CALLED && meeting.actions().contains(MeetingAction.BEGIN)) {
            offerToBegin(header);
        }
    }

    /** Nobody begins a meeting of next week by a slip. */
    private void offerToBegin(PageHeader header) {
        var key = UUID.randomUUID();
        if (isDue()) {
            header.primary(t("hold.begin"), () -> attempt(() -> begin(key)));
        } else {
            header.more(t("hold.begin"), () -> new Early(key).open());
        }
    }

    private boolean isDue() {
        var starts = meeting.form().startsAt();
        return starts == null
                || !LocalDate.ofInstant(starts, desk.clock().getZone()).isAfter(LocalDate.now(desk.clock()));
    }

    private void begin(UUID key) {
        desk.holding().begin(new BeginMeeting(key, meeting.id()));
        go();
    }

    private void resume() {
        attempt(() -> {
            desk.holding().resume(new ResumeMeeting(UUID.randomUUID(), meeting.id()));
            go();
        });
    }

    private void go() {
        MeetingNavigation.toHold(meeting.mandate(), meeting.id());
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            desk.showAnew().run();
        }
    }

    private final class Early extends AskingDialog {

        private static final long serialVersionUID = 1L;

        private final UUID key;

        private Early(UUID key) {
            super(t("hold.begin.early"), () -> {});
            this.key = key;
            var form = meeting.form();
            var planned = new MeetingWhen(form.startsAt(), form.endsAt(), desk.clock()).words();
            ask(t("hold.begin"), new Paragraph(t("hold.begin.early.text", planned)));
        }

        @Override
        protected void carryOut() {
            begin(key);
        }
    }
}
