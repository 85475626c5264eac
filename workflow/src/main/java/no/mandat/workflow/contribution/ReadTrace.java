package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.contribution.Contribution;
import no.mandat.workflow.shared.Events;

/**
 * The trace that is left in the audit trail when the words of an exempt contribution are given to somebody, wherever they read them. A
 * list gives no words of such a one: going through it would be to read them all.
 */
@ApplicationScoped
public class ReadTrace {

    private final Events events;

    /** Takes what tells of it. */
    @Inject
    public ReadTrace(Events events) {
        this.events = events;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReadTrace() {
        this(null);
    }

    /** Whoever acts reads it: one trace for a reading, however much of it they get. */
    public void leave(Contribution read) {
        events.fire(read.read());
    }
}
