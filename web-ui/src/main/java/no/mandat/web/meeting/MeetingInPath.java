package no.mandat.web.meeting;

import com.vaadin.flow.router.RouteParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PathPart;
import no.mandat.workflow.meeting.MeetingQueries;

/** The meeting in an address, which must be of the mandate in it. */
@ApplicationScoped
class MeetingInPath implements PathPart {

    private final MeetingQueries queries;

    @Inject
    MeetingInPath(MeetingQueries queries) {
        this.queries = queries;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingInPath() {
        this(null);
    }

    @Override
    public String parameter() {
        return MeetingNavigation.MEETING;
    }

    @Override
    public void look(RouteParameters address) {
        var meeting = queries.details(MeetingNavigation.meeting(address));
        PathIds.requireSame(meeting.mandate(), PathIds.mandate(address));
    }
}
