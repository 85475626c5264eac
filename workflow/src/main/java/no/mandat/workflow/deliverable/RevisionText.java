package no.mandat.workflow.deliverable;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.PointId;
import org.jspecify.annotations.Nullable;

/**
 * A text of a deliverable, to be read.
 *
 * @param revision which one; 0 for what is being written
 * @param hash of what it says
 * @param cutAt when it was cut
 * @param clauses what the clauses that it names are called
 * @param points what the points that it builds on are called, for whoever reads them
 * @param documents those that it refers to and the reader may read
 */
public record RevisionText(
        DeliverableId deliverable,
        int revision,
        String hash,
        @Nullable Instant cutAt,
        ReportContent content,
        Map<ClauseId, String> clauses,
        Map<PointId, String> points,
        Set<DocumentId> documents) {}
