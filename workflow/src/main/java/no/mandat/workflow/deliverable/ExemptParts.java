package no.mandat.workflow.deliverable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.words.Words;

/**
 * What of a text isn't for its reader, for those who read the text else (domain.md, Classification): they read as much of sections as of
 * documents. Whoever reads the board's rounds reads all that is put to the board, for that is what it decides on. In place of what isn't for
 * them stands that it isn't, so that nobody takes it for a text that is yet to be written: its number stays, and with it what stands below it goes.
 *
 * @param closed sections of this openness aren't for them
 */
public record ExemptParts(Set<Openness> closed) {

    /** Of what leaves for everybody. */
    public static final ExemptParts FOR_EVERYBODY = new ExemptParts(Set.of(Openness.INTERNAL, Openness.EXEMPT));

    /** For those who read all of it. */
    static final ExemptParts NONE = new ExemptParts(Set.of());

    /** For those who read the drafts, and nothing that is exempt. */
    static final ExemptParts ALL_BUT_EXEMPT = new ExemptParts(Set.of(Openness.EXEMPT));

    /** Takes a copy. */
    public ExemptParts {
        closed = Set.copyOf(closed);
    }

    /** For the holder of these permissions. */
    public static ExemptParts of(Set<Permission> allowed) {
        if (allowed.contains(Permission.READ_BOARD_ROUNDS)) {
            return NONE;
        }
        var readable = Permission.readable(allowed);
        return new ExemptParts(Arrays.stream(Openness.values())
                .filter(openness -> !readable.contains(openness))
                .collect(Collectors.toSet()));
    }

    /** Whether what is classified so isn't for them. */
    public boolean closes(Classification classification) {
        return closed.contains(classification.openness());
    }

    /** The sections that aren't, with those that stand below them. */
    public Set<SectionId> in(ReportContent content) {
        return closed.isEmpty() ? Set.of() : content.closed(this::closes);
    }

    /** What stands in place of what isn't for them; to everybody, what is internal isn't called exempt. */
    public String inPlace(String language) {
        var key = closed.contains(Openness.INTERNAL) ? "report.leftOut" : "deliverable.exempt";
        return Words.in(Locale.forLanguageTag(language)).of(key);
    }

    /** The text as they read it; where all of it is for them, the text itself. */
    public ReportContent cover(ReportContent content) {
        var sections = in(content);
        if (sections.isEmpty()) {
            return content;
        }
        var instead = inPlace(content.language());
        var why = Words.in(Locale.forLanguageTag(content.language())).of("deliverable.exempt.text");
        var recommendations = content.recommendations().stream()
                .filter(one -> isIn(sections, one))
                .map(ReportContent.Recommendation::id)
                .collect(Collectors.toSet());
        var covered = new ReportContent(
                content.kind(),
                content.number(),
                content.title(),
                content.language(),
                content.summary(),
                content.sections().stream()
                        .map(one -> sections.contains(one.id()) ? cover(one, instead, why) : one)
                        .toList(),
                content.recommendations().stream()
                        .map(one -> recommendations.contains(one.id()) ? cover(one, instead) : one)
                        .toList(),
                content.dissents().stream()
                        .map(one -> isTo(recommendations, one) ? cover(one, instead) : one)
                        .toList(),
                List.of(),
                content.figures(),
                content.reply());
        var shown = PictureMarks.in(covered);
        return covered.showing(content.pictures().stream()
                .filter(picture -> shown.contains(picture.id()))
                .toList());
    }

    private static boolean isIn(Set<SectionId> sections, ReportContent.Recommendation recommendation) {
        var section = recommendation.section();
        return section != null && sections.contains(section);
    }

    private static boolean isTo(Set<RecommendationId> recommendations, ReportContent.Dissent dissent) {
        var recommendation = dissent.recommendation();
        return recommendation != null && recommendations.contains(recommendation);
    }

    private static ReportContent.Section cover(ReportContent.Section section, String instead, String why) {
        return new ReportContent.Section(
                section.id(), section.level(), instead, why, "", List.of(), section.classification());
    }

    private static ReportContent.Recommendation cover(ReportContent.Recommendation one, String instead) {
        return new ReportContent.Recommendation(one.id(), one.section(), instead, "", "", List.of(), List.of());
    }

    private static ReportContent.Dissent cover(ReportContent.Dissent one, String instead) {
        return new ReportContent.Dissent(one.id(), one.kind(), one.recommendation(), instead, one.signatories());
    }
}
