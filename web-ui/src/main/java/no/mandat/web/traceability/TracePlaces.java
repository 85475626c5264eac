package no.mandat.web.traceability;

import java.util.Optional;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.deliverable.DeliverableNavigation;
import no.mandat.web.meeting.MeetingNavigation;
import no.mandat.web.milestone.PlanNavigation;
import no.mandat.workflow.traceability.TraceLink;

/** Where that is to which clauses are traced. */
final class TracePlaces {

    private TracePlaces() {}

    /** The address of it; none where it has no page, or the reader may not open that. */
    static Optional<String> of(MandateId mandate, TraceLink link) {
        if (!link.opens()) {
            return Optional.empty();
        }
        var id = link.cover().subject().id();
        return switch (link.cover().kind()) {
            case MILESTONE -> Optional.of(PlanNavigation.address(mandate));
            case MEETING -> Optional.of(MeetingNavigation.address(mandate, new MeetingId(id)));
            case CALL -> Optional.of(CallNavigation.address(mandate, new CallId(id)));
            case DELIVERABLE -> Optional.of(DeliverableNavigation.address(mandate, new DeliverableId(id)));
            case SECTION ->
                report(link).map(report -> DeliverableNavigation.address(mandate, report, new SectionId(id)));
            case RECOMMENDATION ->
                report(link).map(report -> DeliverableNavigation.address(mandate, report, new RecommendationId(id)));
        };
    }

    /** In which a part stands. */
    private static Optional<DeliverableId> report(TraceLink link) {
        return Optional.ofNullable(link.cover().within()).map(report -> new DeliverableId(report.id()));
    }
}
