package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import no.mandat.workflow.deliverable.PrintedReports.Printed;
import no.mandat.workflow.jobs.Jobs;

/** What a file is made of that was asked for, read in a transaction of its own. */
@ApplicationScoped
class ExportSource {

    private final KeptExports kept;
    private final Deliverables deliverables;
    private final PrintedReports reports;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    ExportSource(KeptExports kept, Deliverables deliverables, PrintedReports reports, Jobs jobs, Clock clock) {
        this.kept = kept;
        this.deliverables = deliverables;
        this.reports = reports;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ExportSource() {
        this(null, null, null, null, null);
    }

    /** A revision, and as what it is to leave. */
    record Asked(Printed printed, ReportFormat format) {}

    /** Nothing where it was made already, or where it would say something else now: whoever waits for it asks for that. */
    @Transactional
    Optional<Asked> of(UUID id) {
        var asked = kept.find(id).filter(one -> one.content() == null);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var one = asked.get();
        var printed = reports.of(deliverables.require(one.deliverable()), one.revision(), one.readers());
        if (!ExportKey.of(printed, one.format()).equals(one.key())) {
            kept.drop(id);
            return Optional.empty();
        }
        return Optional.of(new Asked(printed, one.format()));
    }

    /** The job that is running comes back after a while. */
    @Transactional
    void later(Duration pause) {
        jobs.again(clock.instant().plus(pause));
    }
}
