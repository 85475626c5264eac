package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.deliverable.ReportContent;
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
 * Where the pictures and references of a text lead, on the page that shows it, and what is called by its number.
 *
 * @param page the address of that page, beginning with {@code /}
 */
record PageAddresses(RevisionText text, MandateId mandate, String page) {

    ReportAddresses addresses() {
        return new ReportAddresses(page, this::picture, this::reference, this::name, this::instead);
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
                Optional.of(new DocumentId(UUID.fromString(reference.key())))
                        .filter(text.documents()::contains)
                        .map(document -> "/" + DocumentNavigation.address(mandate, document));
            case INPUT -> Optional.empty();
        };
    }

    private Optional<String> instead(ReportReference reference) {
        return reference.kind() == ReportReference.Kind.DOCUMENT
                        && reference(reference).isEmpty()
                ? Optional.of(t("reference.closed"))
                : Optional.empty();
    }

    private Optional<String> name(ReportReference reference) {
        return name(text.content(), reference);
    }

    /** By its number in that text; what isn't there any more is called that. */
    static Optional<String> name(ReportContent content, ReportReference reference) {
        return switch (reference.kind()) {
            case SECTION -> Optional.of(section(content, new SectionId(UUID.fromString(reference.key()))));
            case RECOMMENDATION ->
                Optional.of(recommendation(content, new RecommendationId(UUID.fromString(reference.key()))));
            case INPUT -> Optional.of(t("report.reference.input", reference.key()));
            case DOCUMENT -> Optional.empty();
        };
    }

    private static String section(ReportContent content, SectionId id) {
        var sections = content.sections();
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).id().equals(id)) {
                return t("report.reference.section", content.sectionNumbers().get(i));
            }
        }
        return t("report.reference.gone");
    }

    private static String recommendation(ReportContent content, RecommendationId id) {
        return content.recommendations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> t("report.reference.recommendation", content.numberOf(one)))
                .orElseGet(() -> t("report.reference.gone"));
    }
}
