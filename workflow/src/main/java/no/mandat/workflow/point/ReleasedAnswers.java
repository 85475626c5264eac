package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import no.mandat.domain.point.Point;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.contribution.AnswerSource;
import no.mandat.workflow.contribution.PointAnswer;

/** What contributors are answered: what was released of it. */
@ApplicationScoped
class ReleasedAnswers implements AnswerSource {

    private final Points points;

    @Inject
    ReleasedAnswers(Points points) {
        this.points = points;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReleasedAnswers() {
        this(null);
    }

    @Override
    public List<PointAnswer> of(ContributionId contribution) {
        return points.released(contribution).stream()
                .map(ReleasedAnswers::answer)
                .toList();
    }

    static PointAnswer answer(Point point) {
        var conclusion = point.conclusion().orElseThrow();
        return new PointAnswer(point.words(), conclusion.disposition(), conclusion.reason(), conclusion.destination());
    }
}
