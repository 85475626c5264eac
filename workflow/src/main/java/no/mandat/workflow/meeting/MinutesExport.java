package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.mandate.MandateExport.Exported;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Gives minutes as a document that leaves Mandat: to whoever reads them. */
@UseCases
public class MinutesExport {

    private final MinutesQueries queries;
    private final Access access;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    MinutesExport(MinutesQueries queries, Access access, Clock clock) {
        this.queries = queries;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MinutesExport() {
        this(null, null, null);
    }

    /**
     * The minutes as the reader reads them now. All of it is in the language in which they are written, whatever the page's.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Exported document(MeetingId id) {
        var ignored = access.requireLogin();
        var minutes = queries.of(id);
        return new Exported(MinutesPaper.name(minutes.content()), MinutesPaper.of(minutes, clock));
    }
}
