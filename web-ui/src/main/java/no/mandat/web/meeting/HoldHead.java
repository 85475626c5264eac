package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.meeting.EndMeeting;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.ResumeMeeting;

/** The head of the page of a meeting that is held. */
record HoldHead(MeetingDetails meeting, HoldDesk desk) {

    /** @param screen whether it is shown for all in the room */
    static Div of(MeetingDetails meeting, HoldDesk desk, boolean screen) {
        return new HoldHead(meeting, desk).shown(screen);
    }

    private Div shown(boolean screen) {
        var form = meeting.form();
        var when = Say.sentence(new MeetingWhen(form.startsAt(), form.endsAt(), desk.clock()).words());
        var header = new PageHeader(form.title())
                .in(form.language())
                .state(
                        MeetingBadge.of(meeting.status()).shown(),
                        Optional.ofNullable(form.place())
                                .map(place -> when + " · " + place)
                                .orElse(when));
        VideoLink.of(form).filter(link -> !screen).ifPresent(header::beside);
        if (screen) {
            // Nothing is ended by a wrong press before everybody's eyes.
            header.primary(t("hold.view.usual"), () -> MeetingNavigation.toHold(meeting.mandate(), meeting.id()));
        } else {
            offer(header);
        }
        return new Div(header);
    }

    private void offer(PageHeader header) {
        header.more(t("hold.view.screen"), () -> MeetingNavigation.toScreen(meeting.mandate(), meeting.id()));
        header.more(t("hold.toMeeting"), () -> MeetingNavigation.toMeeting(meeting.mandate(), meeting.id()));
        if (meeting.runs()) {
            offerToRun(header);
        }
    }

    private void offerToRun(PageHeader header) {
        if (meeting.status() == MeetingStatus.RUNNING) {
            header.primary(
                    t("hold.end"),
                    () -> attempt(() -> {
                        desk.holding().end(new EndMeeting(UUID.randomUUID(), meeting.id()));
                        Toast.done(t("hold.ended"));
                    }));
        } else {
            header.more(
                    t("hold.resume"),
                    () -> attempt(() -> desk.holding().resume(new ResumeMeeting(UUID.randomUUID(), meeting.id()))));
            header.primary(t("hold.toMinutes"), () -> MinutesNavigation.toMinutes(meeting.mandate(), meeting.id()));
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
        desk.refresh().run();
    }
}
