package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import java.util.Optional;
import no.mandat.workflow.meeting.MeetingForm;
import org.jspecify.annotations.Nullable;

/** Where a meeting is on video. */
public final class VideoLink {

    private VideoLink() {}

    static Optional<Anchor> of(MeetingForm form) {
        return of(form.videoLink());
    }

    /** The link, where there is an address; it opens beside the page, which is told nothing of it. */
    public static Optional<Anchor> of(@Nullable String videoLink) {
        return Optional.ofNullable(videoLink).map(address -> {
            var link = new Anchor(address, t("meetingPage.video.open"), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener");
            return link;
        });
    }
}
