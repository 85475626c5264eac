package no.mandat.workflow.contribution;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;

/** Knows what contributors are answered. */
public interface AnswerSource {

    /** What whoever sent a contribution may read of its answers, in the order of its points. */
    List<PointAnswer> of(ContributionId contribution);

    /** Those of the calls some of whose answers everybody may read. */
    Set<CallId> published(Collection<CallId> calls);

    /** Whether answers to a call were released and stand, whoever may read them. */
    boolean areGiven(CallId call);
}
