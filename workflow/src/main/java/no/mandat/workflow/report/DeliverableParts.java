package no.mandat.workflow.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ReportPart;

/**
 * The sections and recommendations of deliverables, for whoever names one without knowing what a deliverable is. The deliverables
 * implement it. A part is there while it stands in what is being written, or in the revision that was approved last.
 */
public interface DeliverableParts {

    /** Those of a mandate that the actor reads, in the order of reading; of a deliverable that isn't there for them none. */
    List<NamedPart> choices(MandateId mandate);

    /** What some of a mandate are called for the actor; what isn't there for them, or for nobody any more, isn't in it. */
    Map<ReportPart, NamedPart> named(MandateId mandate, Collection<ReportPart> parts);

    /** What some are called for everybody: as far as they were published, and are open. */
    Map<ReportPart, NamedPart> published(Collection<ReportPart> parts);

    /** What those deliverables of a mandate are called that the actor reads as they are being written; the others aren't in it. */
    Map<DeliverableId, String> titles(MandateId mandate, Collection<DeliverableId> deliverables);

    /**
     * Those of them that aren't there for the actor, in that mandate. The others are held until the transaction ends, so that nobody takes
     * them out meanwhile.
     */
    Set<ReportPart> missing(MandateId mandate, Collection<ReportPart> parts);

    /** Which of them aren't there any more, whoever asks. */
    Set<ReportPart> gone(Collection<ReportPart> parts);
}
