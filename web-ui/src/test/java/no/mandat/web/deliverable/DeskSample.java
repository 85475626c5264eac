package no.mandat.web.deliverable;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.web.Stage;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.deliverable.DeliverableReceipts;
import no.mandat.workflow.deliverable.DeliverableService;
import no.mandat.workflow.deliverable.DissentService;
import no.mandat.workflow.deliverable.PictureService;
import no.mandat.workflow.deliverable.PublicationService;
import no.mandat.workflow.deliverable.RecommendationService;
import no.mandat.workflow.deliverable.ReportImportService;
import no.mandat.workflow.deliverable.ReportQueries;
import no.mandat.workflow.deliverable.SectionService;
import no.mandat.workflow.deliverable.SignatureReceipts;
import no.mandat.workflow.deliverable.WritingQueries;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.point.PointChoices;
import no.mandat.workflow.reportimport.ReportReader;
import org.jspecify.annotations.Nullable;

/** What a dialog of a deliverable's page asks and tells. */
@SuppressWarnings("NullAway") // only what a dialog uses needs to be there
final class DeskSample {

    private final Map<Class<?>, Object> parts;
    private final Object[] own;

    private DeskSample(Map<Class<?>, Object> parts, Object... own) {
        this.parts = parts;
        this.own = own;
    }

    /**
     * With the parts that there are, without those that there aren't.
     *
     * @param own what stands in the place of some of them
     */
    static DeliverableDesk of(Map<Class<?>, Object> parts, Object... own) {
        return new DeskSample(parts, own).desk();
    }

    private DeliverableDesk desk() {
        return new DeliverableDesk(
                part(DeliverableQueries.class),
                part(ReportQueries.class),
                part(WritingQueries.class),
                part(ClauseQueries.class),
                part(DeliverableService.class),
                part(SectionService.class),
                part(RecommendationService.class),
                part(DissentService.class),
                part(SignatureReceipts.class),
                part(DeliverableReceipts.class),
                part(PublicationService.class),
                part(PictureService.class),
                part(PointChoices.class),
                part(DocumentQueries.class),
                null,
                null,
                part(ReportImportService.class),
                part(ReportReader.class),
                part(Reception.class),
                part(Drafts.class),
                Stage.validator(),
                Stage.CLOCK);
    }

    private <T> @Nullable T part(Class<T> type) {
        return Stream.of(own)
                .filter(type::isInstance)
                .findFirst()
                .or(() -> Optional.ofNullable(parts.get(type)))
                .map(type::cast)
                .orElse(null);
    }
}
