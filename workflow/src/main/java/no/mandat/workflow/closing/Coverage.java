package no.mandat.workflow.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.closing.Motion;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.AnswerRule;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverageSource;
import no.mandat.domain.shared.MandateId;

/** What covers each traceable clause of a mandate, from all features, and what was waived. */
@ApplicationScoped
class Coverage {

    private final Instance<CoverageSource> sources;
    private final Waivers waivers;

    @Inject
    Coverage(Instance<CoverageSource> sources, Waivers waivers) {
        this.sources = sources;
        this.waivers = waivers;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Coverage() {
        this(null, null);
    }

    /**
     * Of each traceable clause, in the order of reading.
     *
     * @param tree the mandate's clauses
     * @param moved its motions
     */
    Map<ClauseId, ClauseCover> of(MandateId mandate, ClauseTree tree, List<Motion> moved) {
        Map<ClauseId, List<Cover>> covers = new HashMap<>();
        sources.forEach(source -> source.of(mandate)
                .forEach((clause, some) ->
                        covers.computeIfAbsent(clause, id -> new ArrayList<>()).addAll(some)));
        var reasons = waived(tree, moved);
        Map<ClauseId, ClauseCover> all = new LinkedHashMap<>();
        tree.traceable().forEach(clause -> {
            var linked = covers.getOrDefault(clause.id(), List.of());
            var answer = AnswerRule.of(clause.kind(), linked);
            var waiver = Optional.ofNullable(reasons.get(clause.id()));
            boolean waived = waiver.isPresent() && answer != Answer.ANSWERED;
            all.put(
                    clause.id(),
                    new ClauseCover(
                            clause.id(), waived ? Answer.WAIVED : answer, List.copyOf(linked), waiver.orElse(null)));
        });
        return all;
    }

    private Map<ClauseId, String> waived(ClauseTree tree, List<Motion> moved) {
        Map<ClauseId, String> reasons = new HashMap<>();
        moved.stream()
                .filter(motion -> waivers.stands(motion, tree))
                .map(Motion::moved)
                .forEach(waiver ->
                        Optional.ofNullable(waiver.clause()).ifPresent(clause -> reasons.put(clause, waiver.reason())));
        return reasons;
    }
}
