package no.mandat.workflow.inbox;

import java.util.List;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.point.CarriedPoints;

/** Contributions that were given to somebody who didn't have them. */
public record GivenContributions(List<Given> given) {

    /** Takes a copy. */
    public GivenContributions {
        given = List.copyOf(given);
    }

    /** The points that went along with one of them. */
    public CarriedPoints pointsOf(ContributionId id) {
        return given.stream()
                .filter(one -> one.contribution().equals(id))
                .map(Given::points)
                .findFirst()
                .orElse(CarriedPoints.NONE);
    }

    /** One of them, with the points that went along. */
    public record Given(ContributionId contribution, CarriedPoints points) {}
}
