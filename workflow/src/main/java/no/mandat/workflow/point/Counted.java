package no.mandat.workflow.point;

import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PartKind;
import no.mandat.domain.shared.ReportPart;

/** How many points went to a part of a deliverable, as the database gives it. */
record Counted(PartKind kind, UUID part, DeliverableId deliverable, long count) {

    ReportPart to() {
        return new ReportPart(kind, part, deliverable);
    }
}
