package no.mandat.workflow.auditlog;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.UseCases;

/** Gives the whole log to auditors, and to nobody else: names and values of all mandates stand in it (domain.md, Who may do what). */
@UseCases
public class LogExports {

    private final Access access;
    private final Events events;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    /** Takes what it asks and tells. */
    @Inject
    public LogExports(Access access, Events events) {
        this.access = access;
        this.events = events;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LogExports() {
        this(null, null);
    }

    /** Whether the actor may take it. */
    public boolean mayTake() {
        access.allowEverybody();
        return access.has(RealmRole.AUDITOR);
    }

    /**
     * All of it, to be written when this is over. That it was taken stands in the history.
     *
     * @throws RefusedException {@link no.mandat.workflow.shared.SharedRefusal.NotThereOrNotYours}
     */
    public LogFile take() {
        var person = access.requireLogin();
        access.require(RealmRole.AUDITOR);
        events.fire(new LogExported(person));
        return new LogFile(source);
    }
}
