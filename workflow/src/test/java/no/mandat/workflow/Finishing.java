package no.mandat.workflow;

import static no.mandat.workflow.World.as;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.deliverable.FinishDeliverable;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.shared.Actor;

/** The command that makes a text ready as its reader sees it now. */
final class Finishing {

    private Finishing() {}

    static FinishDeliverable of(ReportQueries reports, Actor.Someone reader, DeliverableId id, int version) {
        var hash = as(reader, () -> reports.working(id).hash());
        return new FinishDeliverable(UUID.randomUUID(), id, version, hash, Instant.EPOCH, false, false, List.of());
    }
}
