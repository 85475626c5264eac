package no.mandat.workflow.auditlog;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Optional;
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
    private final Seals seals;

    @Resource(lookup = "java:jboss/datasources/mandat")
    private DataSource source;

    /** Takes what it asks and tells. */
    @Inject
    LogExports(Access access, Events events, Seals seals) {
        this.access = access;
        this.events = events;
        this.seals = seals;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LogExports() {
        this(null, null, null);
    }

    /** Whether the actor may take it. */
    public boolean mayTake() {
        access.allowEverybody();
        return access.has(RealmRole.AUDITOR);
    }

    /**
     * What an auditor may read of it: all, but for what the positions say of secret rounds that are open, or were called off
     * (docs/domain.md). That it was taken is told by {@link #taken}.
     *
     * @throws RefusedException {@link no.mandat.workflow.shared.SharedRefusal.NotThereOrNotYours}
     */
    public LogFile log() {
        access.require(RealmRole.AUDITOR);
        return out -> write(source, seals.ownInWhatIsReadNext(), out);
    }

    private static Optional<Long> write(DataSource source, Own own, OutputStream out) throws IOException {
        try {
            return LogSnapshot.readable(source, own, LogExport.Lines.into(out));
        } catch (SQLException | WrongRowException e) {
            throw new IOException("the audit log can't be read", e);
        }
    }

    /** Tells that the actor takes it, before they get it. */
    public void taken() {
        var person = access.requireLogin();
        access.require(RealmRole.AUDITOR);
        events.fire(new LogExported(person));
    }
}
