package no.mandat.web.open;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.deliverable.PublishedReport;
import no.mandat.workflow.text.ReportAddresses;
import no.mandat.workflow.text.ReportReference;
import no.mandat.workflow.text.ReportReference.Kind;
import no.mandat.workflow.words.Words;

/**
 * Where the pictures and references of a published revision lead, for everybody, and what they are called. What isn't in the text itself has
 * no address; a document that isn't open isn't called by its name, even where the text does.
 */
record PublicReferences(PublishedReport report, Words words) {

    /**
     * Those of a revision.
     *
     * @param page the address of the page that shows it; empty where that is the page itself
     */
    static ReportAddresses addresses(PublishedReport report, String page) {
        var references = of(report);
        return new ReportAddresses(
                page, references::picture, references::reference, references::name, references::instead);
    }

    static PublicReferences of(PublishedReport report) {
        return new PublicReferences(
                report, Words.in(Locale.forLanguageTag(report.content().language())));
    }

    private ReportContent content() {
        return report.content();
    }

    private Optional<String> picture(PictureId picture) {
        return content().pictures().stream()
                .filter(one -> one.id().equals(picture))
                .findFirst()
                .map(one -> PublicAddress.ofRevisionPicture(
                        report.of().name(),
                        content().number(),
                        report.revision(),
                        one.id().value()));
    }

    private Optional<String> reference(ReportReference to) {
        return switch (to.kind()) {
            case SECTION -> content().section(section(to)).map(one -> "#" + place(one.id()));
            case RECOMMENDATION -> recommendation(to).map(one -> "#" + place(one.id()));
            case DOCUMENT, INPUT -> Optional.empty();
        };
    }

    /** By its number; what isn't there any more is called that. */
    private Optional<String> name(ReportReference to) {
        return switch (to.kind()) {
            case SECTION ->
                Optional.of(report.view().sections().stream()
                        .filter(one -> one.section().id().equals(section(to)))
                        .findFirst()
                        .map(one -> words.of("report.reference.section", one.number()))
                        .orElseGet(this::gone));
            case RECOMMENDATION ->
                Optional.of(recommendation(to)
                        .map(one -> words.of(
                                "report.reference.recommendation", content().numberOf(one)))
                        .orElseGet(this::gone));
            case DOCUMENT, INPUT -> Optional.ofNullable(report.elsewhere().get(to.address()));
        };
    }

    private String gone() {
        return words.of("report.reference.gone");
    }

    /** What stands in place of the text's own words for it; none where everybody may know them. */
    Optional<String> instead(ReportReference to) {
        return to.kind() == Kind.DOCUMENT && !report.elsewhere().containsKey(to.address())
                ? Optional.of(words.of("report.reference.closed"))
                : Optional.empty();
    }

    private static SectionId section(ReportReference to) {
        return new SectionId(UUID.fromString(to.key()));
    }

    private Optional<ReportContent.Recommendation> recommendation(ReportReference to) {
        return report.view().recommendations().stream()
                .filter(one -> one.id().equals(new RecommendationId(UUID.fromString(to.key()))))
                .findFirst();
    }

    /** Where a section begins in the page. */
    static String place(SectionId section) {
        return "s-" + section;
    }

    /** The same of a recommendation. */
    static String place(RecommendationId recommendation) {
        return "r-" + recommendation;
    }
}
