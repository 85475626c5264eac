package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import java.util.Optional;
import no.mandat.workflow.meeting.MeetingForm;

/** Where a meeting is on video. */
final class VideoLink {

    private VideoLink() {}

    /** The link, where it is on video; it opens beside the page, which is told nothing of it. */
    static Optional<Anchor> of(MeetingForm form) {
        return Optional.ofNullable(form.videoLink()).map(address -> {
            var link = new Anchor(address, t("meetingPage.video.open"), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener");
            return link;
        });
    }
}
