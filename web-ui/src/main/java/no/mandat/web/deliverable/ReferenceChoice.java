package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.deliverable.OutlineDetails;
import no.mandat.workflow.document.DocumentRow;
import no.mandat.workflow.text.PassageText;
import no.mandat.workflow.text.ReportReference;
import no.mandat.workflow.text.ReportReference.Kind;
import no.mandat.workflow.words.Words;

/**
 * Something that a text can refer to.
 *
 * @param label what it is called where it is chosen
 * @param words what stands in the text; empty where it is called by its number, which may become another
 */
record ReferenceChoice(ReportReference to, String label, String words) {

    private static final int LONGEST_LABEL = 80;

    /**
     * The sections and recommendations of a text, and the documents of its mandate, among them the studies that were delivered.
     *
     * @param language of the text
     */
    static List<ReferenceChoice> of(
            OutlineDetails outline, SectionId except, List<DocumentRow> documents, String language) {
        return Stream.of(
                        outline.sections().stream()
                                .filter(row -> !row.removed() && !row.id().equals(except))
                                .map(row -> section(
                                        row.id(), row.number(), row.form().title())),
                        outline.recommendations().stream()
                                .filter(row -> !row.removed())
                                .map(row -> recommendation(
                                        row.id(), row.number(), row.form().text())),
                        documents.stream().map(row -> document(row, language)))
                .flatMap(choices -> choices)
                .toList();
    }

    private static ReferenceChoice section(SectionId id, String number, String title) {
        return new ReferenceChoice(
                new ReportReference(Kind.SECTION, id.toString()), t("reference.section", number, title), "");
    }

    private static ReferenceChoice recommendation(RecommendationId id, String number, String text) {
        var plain = PassageText.plain(text).replaceAll("\\s+", " ").strip();
        var brief = plain.length() > LONGEST_LABEL ? plain.substring(0, LONGEST_LABEL - 1) + "…" : plain;
        return new ReferenceChoice(
                new ReportReference(Kind.RECOMMENDATION, id.toString()),
                t("reference.recommendation", number, brief),
                "");
    }

    /** What isn't open isn't named in a text that may be. */
    private static ReferenceChoice document(DocumentRow row, String language) {
        var to = new ReportReference(Kind.DOCUMENT, row.id().toString());
        return row.openness() == Openness.OPEN
                ? new ReferenceChoice(to, t("reference.document", row.title()), row.title())
                : new ReferenceChoice(
                        to,
                        t("reference.document.closed", row.title(), t(row.openness())),
                        Words.in(Locale.forLanguageTag(language)).of("report.reference.closed"));
    }

    /** As it stands in the text; brackets would end its words. */
    String markdown() {
        return "[%s](%s)".formatted(words.replaceAll("[\\[\\]\\\\\\n]", " ").strip(), to.address());
    }
}
