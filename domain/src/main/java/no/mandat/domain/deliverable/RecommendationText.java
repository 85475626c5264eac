package no.mandat.domain.deliverable;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation says.
 *
 * @param section in which it stands; none where it stands behind all
 * @param text what is recommended, Markdown
 * @param rationale why, Markdown; may be empty
 * @param addressee who is to act; may be empty
 * @param clauses what of the mandate it answers
 * @param points of input that it builds on
 */
public record RecommendationText(
        @Nullable SectionId section,
        String text,
        String rationale,
        String addressee,
        Set<ClauseId> clauses,
        Set<PointId> points) {

    /** Which of that is signed by somebody who dissents from it. */
    static final Set<String> SIGNED = Set.of("text", "rationale", "addressee");

    /** Takes copies. */
    public RecommendationText {
        clauses = Set.copyOf(clauses);
        points = Set.copyOf(points);
    }

    /** All of it, as said for the first time. */
    Stream<Change> all() {
        return Stream.concat(
                Stream.of(
                        Change.set("text", text),
                        Change.set("rationale", rationale),
                        Change.set("addressee", addressee)),
                Stream.of(
                                Change.between("section", null, section),
                                Change.between("clauses", List.of(), clausesInOrder()),
                                Change.between("points", List.of(), pointsInOrder()))
                        .flatMap(change -> change));
    }

    /** What differs from what was said before. */
    Stream<Change> changesFrom(RecommendationText before) {
        return Stream.of(
                        Change.between("section", before.section, section),
                        Change.between("text", before.text, text),
                        Change.between("rationale", before.rationale, rationale),
                        Change.between("addressee", before.addressee, addressee),
                        Change.between("clauses", before.clausesInOrder(), clausesInOrder()),
                        Change.between("points", before.pointsInOrder(), pointsInOrder()))
                .flatMap(change -> change);
    }

    /** What somebody who dissents from it has read: where it says something else, they must sign again ({@link #SIGNED}). */
    public String signedText() {
        return String.join("\n\n", text, rationale, addressee);
    }

    List<ClauseId> clausesInOrder() {
        return clauses.stream().sorted(Comparator.comparing(ClauseId::value)).toList();
    }

    List<PointId> pointsInOrder() {
        return points.stream().sorted(Comparator.comparing(PointId::value)).toList();
    }
}
