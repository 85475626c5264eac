package no.mandat.workflow.traceability;

import jakarta.inject.Inject;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads what answers the clauses of a mandate, and from what: for whoever may read the mandate, as far as they see each. */
@UseCases
public class TraceQueries {

    private final Mandates mandates;
    private final Traces traces;
    private final Access access;

    /** Takes its parts. */
    @Inject
    public TraceQueries(Mandates mandates, Traces traces, Access access) {
        this.mandates = mandates;
        this.traces = traces;
        this.access = access;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected TraceQueries() {
        this(null, null, null);
    }

    /**
     * That of a mandate.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Trace of(MandateId id) {
        var mandate = mandates.require(id);
        access.require(Permission.READ_MANDATE, mandate);
        return traces.of(mandate, TraceSight.of(access.allowed(mandate)));
    }
}
