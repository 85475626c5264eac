package no.mandat.workflow.contribution;

import java.util.List;
import no.mandat.domain.shared.ContributionId;

/** Knows what contributors are answered. */
public interface AnswerSource {

    /** What whoever sent a contribution may read of its answers, in the order of its points. */
    List<PointAnswer> of(ContributionId contribution);
}
