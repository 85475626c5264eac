package no.mandat.workflow.deliverable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.mandate.RouteStep;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.Objections;
import org.jspecify.annotations.Nullable;

/**
 * A deliverable on its page.
 *
 * @param form what is said of it as a whole
 * @param state where the revision in progress is, as far as the reader is told
 * @param revision the last one that the reader may read, or 0
 * @param hash of that
 * @param confirmed whether the mandate names it, or the leader has confirmed it
 * @param route by which steps the text is, or will be, approved
 * @param steps those of a text that is fixed, else none
 * @param revisions those that the reader may read, the last first
 * @param returned how it was returned last, while it is written on since
 * @param approvedRevision the last one that was approved, where it is there for the reader; so with when
 * @param embargo before when it can't be published: for whoever reads drafts from the beginning, for others of what was approved
 * @param changedAt when something changed last that the reader is told of
 * @param meetings which have it on their agenda, for whoever reads that, the last first
 * @param drafts whether the reader reads what is being written
 * @param writes whether the reader writes all of it now
 * @param authors whether the reader writes at least a section of it now
 * @param dissents whether the reader may differ from it now
 * @param embargoes whether the reader may say now from when on it may be published
 * @param actions what the reader may do with it now
 */
public record DeliverableDetails(
        DeliverableId id,
        MandateId mandate,
        int version,
        int number,
        DeliverableForm form,
        DeliverableState state,
        int revision,
        String hash,
        boolean confirmed,
        List<RouteStep> route,
        List<StepRow> steps,
        List<RevisionRow> revisions,
        @Nullable Returned returned,
        @Nullable Integer approvedRevision,
        @Nullable Instant approvedAt,
        @Nullable Instant embargo,
        @Nullable Integer publishedRevision,
        @Nullable Instant publishedAt,
        @Nullable LocalDate handedOverOn,
        @Nullable DocumentId letter,
        Instant changedAt,
        List<DecidingMeeting> meetings,
        boolean drafts,
        boolean writes,
        boolean authors,
        boolean dissents,
        boolean embargoes,
        Set<DeliverableAction> actions) {

    /**
     * Somebody returned a text.
     *
     * @param revision which of its revisions
     * @param asked who was asked about it
     * @param round in which, where the reader reads that
     * @param objections why
     */
    public record Returned(
            int revision, RouteStep.Asked asked, @Nullable RoundId round, List<Objections.Objection> objections) {}

    /** Whether what is being written comes first: where nothing is, the reader sees what stands. */
    public boolean showsDraft() {
        return drafts && state != DeliverableState.APPROVED && state != DeliverableState.PUBLISHED;
    }
}
