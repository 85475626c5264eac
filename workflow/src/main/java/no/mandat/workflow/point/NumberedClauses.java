package no.mandat.workflow.point;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.mandate.ClauseNumber;
import no.mandat.domain.mandate.ClauseNumbers;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.mandate.MandateTexts;

/** The clauses that each of some points is about, with the numbers that are printed. */
final class NumberedClauses {

    private final Map<UUID, Set<ClauseId>> about;
    private final Map<ClauseId, ClauseNumber> numbers;

    private NumberedClauses(Map<UUID, Set<ClauseId>> about, Map<ClauseId, ClauseNumber> numbers) {
        this.about = about;
        this.numbers = numbers;
    }

    /** Those of points of this mandate. */
    static NumberedClauses of(Stream<PointId> points, Mandate mandate, MandateTexts texts, EntityManager database) {
        var about = PointClauses.ofPoints(points.map(PointId::value).toList(), database);
        return new NumberedClauses(about, ClauseNumbers.of(texts.clauses(mandate.id())));
    }

    /** Which a point is about, the ones that the mandate hasn't any more too. */
    Set<ClauseId> of(PointId point) {
        return about.getOrDefault(point.value(), Set.of());
    }

    /** Whether a point is about any that the mandate hasn't any more. */
    boolean hasGone(PointId point) {
        return !numbers.keySet().containsAll(of(point));
    }

    /** The printed numbers of those that it has, in the mandate's order. */
    List<String> printed(PointId point) {
        return ClauseNumbers.texts(numbers, of(point));
    }
}
