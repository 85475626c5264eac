package no.mandat.workflow.audit;

import jakarta.inject.Inject;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.auditlog.NewCheck;
import no.mandat.workflow.auditlog.SelfCheck;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Has the log checked at once for whoever reads the whole history of a mandate. */
@UseCases
public class LogChecks {

    private final HistoryQueries history;
    private final SelfCheck check;
    private final Access access;

    /** Takes its parts. */
    @Inject
    public LogChecks(HistoryQueries history, SelfCheck check, Access access) {
        this.history = history;
        this.check = check;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LogChecks() {
        this(null, null, null);
    }

    /**
     * A look at what is new in the log of the installation, to be taken at once.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public NewCheck ofNew(MandateId mandate) {
        access.requireLogin();
        if (!history.readsAll(mandate)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        return new NewCheck(check);
    }
}
