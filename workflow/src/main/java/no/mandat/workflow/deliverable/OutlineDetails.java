package no.mandat.workflow.deliverable;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * What is being written, part by part.
 *
 * @param sections in order, those that were taken out last, for whoever can put them back
 * @param recommendations in order, those that were taken out last, for whoever can put them back
 * @param dissents in the order in which they were raised, also those that nobody stands behind any more
 * @param unanswered what the clauses are called that it is there to answer and that nothing in it answers yet
 */
public record OutlineDetails(
        List<SectionRow> sections,
        List<RecommendationRow> recommendations,
        List<DissentRow> dissents,
        List<String> unanswered) {

    /** The same for a reader for whom not all of it is. */
    OutlineDetails covered(ExemptParts exempt, String language) {
        if (exempt.closed().isEmpty()) {
            return this;
        }
        var instead = exempt.inPlace(language);
        var closed = closed(exempt);
        // Of one that was taken out nothing says whether it stood in something that isn't for the reader.
        Set<@Nullable RecommendationId> hidden = new HashSet<>();
        dissents.stream()
                .map(DissentRow::recommendation)
                .filter(Objects::nonNull)
                .forEach(hidden::add);
        recommendations.stream()
                .filter(row -> !row.removed())
                .map(RecommendationRow::id)
                .forEach(hidden::remove);
        recommendations.stream()
                .filter(row -> closed.contains(row.form().section()))
                .map(RecommendationRow::id)
                .forEach(hidden::add);
        return new OutlineDetails(
                sections.stream()
                        .map(row -> closed.contains(row.id()) ? row.covered(instead) : row)
                        .toList(),
                recommendations.stream()
                        .map(row -> hidden.contains(row.id()) ? row.covered(instead) : row)
                        .toList(),
                dissents.stream()
                        .map(row -> hidden.contains(row.recommendation()) ? row.covered(instead) : row)
                        .toList(),
                unanswered);
    }

    /** One that was taken out stands below none, and is classified as what it stood in. */
    private Set<@Nullable SectionId> closed(ExemptParts exempt) {
        var standing = sections.stream()
                .filter(row -> !row.removed())
                .map(SectionRow::asCut)
                .toList();
        Set<@Nullable SectionId> closed = new HashSet<>(ReportContent.closed(standing, exempt::closes));
        sections.stream()
                .filter(row -> row.removed() && exempt.closes(row.asCut().classification()))
                .map(SectionRow::id)
                .forEach(closed::add);
        return closed;
    }
}
