package no.mandat.web.evaluation;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.shared.SharedRefusal;

/** The one place that knows the route of findings. */
public final class EvaluationNavigation {

    static final String PAGE = "mandates/:" + PathIds.MANDATE + "/findings";

    /** In which meeting those come up that are written down now. */
    private static final String MEETING = "meeting";

    private EvaluationNavigation() {}

    /** A link to those of a mandate. */
    public static InAppLink link(MandateId mandate, String text) {
        return new InAppLink(PathIds.address(PAGE, mandate), text);
    }

    /** The same, where what is written down came up in that meeting. */
    public static InAppLink link(MandateId mandate, MeetingId meeting, String text) {
        return new InAppLink("%s?%s=%s".formatted(PathIds.address(PAGE, mandate), MEETING, meeting), text);
    }

    /**
     * The meeting of an address, if it names one.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    static Optional<MeetingId> meeting(QueryParameters query) {
        return query.getSingleParameter(MEETING).map(id -> new MeetingId(PathIds.uuid(id)));
    }
}
