package no.mandat.web.deliverable;

import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.document.DocumentNavigation;
import no.mandat.workflow.deliverable.RevisionText;
import no.mandat.workflow.text.ReportAddresses;
import no.mandat.workflow.text.ReportReference;

/**
 * Where the pictures and references of a text lead, on the page that shows it.
 *
 * @param page the address of that page, beginning with {@code /}
 */
record PageAddresses(RevisionText text, MandateId mandate, String page) {

    ReportAddresses addresses() {
        return new ReportAddresses(page, this::picture, this::reference);
    }

    private Optional<String> picture(PictureId picture) {
        return text.content().pictures().stream().anyMatch(one -> one.id().equals(picture))
                ? Optional.of(DeliverableNavigation.picture(text.deliverable(), picture))
                : Optional.empty();
    }

    private Optional<String> reference(ReportReference reference) {
        return switch (reference.kind()) {
            case SECTION -> Optional.of("#" + ReportPaper.anchor(new SectionId(UUID.fromString(reference.key()))));
            case RECOMMENDATION ->
                Optional.of("#" + ReportPaper.anchor(new RecommendationId(UUID.fromString(reference.key()))));
            case DOCUMENT ->
                Optional.of(
                        "/" + DocumentNavigation.address(mandate, new DocumentId(UUID.fromString(reference.key()))));
            case INPUT -> Optional.empty();
        };
    }
}
