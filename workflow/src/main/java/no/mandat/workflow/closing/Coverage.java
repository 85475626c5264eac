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
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.CoverageSource;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.approval.Impartiality;
import no.mandat.workflow.closing.ClauseCover.Waiver;

/**
 * What covers each traceable clause of a mandate, from all features, and what was waived. Whether a clause is answered is decided here and
 * nowhere else: the checklist before the end, the page of the mandate's text and the one that traces it ask the same.
 */
@ApplicationScoped
public class Coverage {

    private final Instance<CoverageSource> sources;
    private final Waivers waivers;
    private final Motions motions;
    private final Impartiality impartiality;

    @Inject
    Coverage(Instance<CoverageSource> sources, Waivers waivers, Motions motions, Impartiality impartiality) {
        this.sources = sources;
        this.waivers = waivers;
        this.motions = motions;
        this.impartiality = impartiality;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Coverage() {
        this(null, null, null, null);
    }

    /**
     * Of each traceable clause, in the order of reading. Who may read it, others ask.
     *
     * @param tree the mandate's clauses
     * @param scope how much of what is linked whoever asks may see
     */
    public Map<ClauseId, ClauseCover> of(MandateId mandate, ClauseTree tree, CoverScope scope) {
        return of(mandate, tree, motions.of(mandate), scope);
    }

    /**
     * The same for the actor, without what isn't there for them as they are partial in it: how far the clauses are stays.
     *
     * @param scope how much of what is linked they may see
     */
    public Map<ClauseId, ClauseCover> forActor(MandateId mandate, ClauseTree tree, CoverScope scope) {
        var shut = impartiality.shutForActor();
        var all = of(mandate, tree, scope);
        all.replaceAll((clause, cover) -> cover.without(shut));
        return all;
    }

    /**
     * The same.
     *
     * @param moved the mandate's motions
     */
    Map<ClauseId, ClauseCover> of(MandateId mandate, ClauseTree tree, List<Motion> moved, CoverScope scope) {
        Map<ClauseId, List<Cover>> covers = new HashMap<>();
        sources.forEach(source -> source.of(mandate, scope)
                .forEach((clause, some) ->
                        covers.computeIfAbsent(clause, id -> new ArrayList<>()).addAll(some)));
        var waived = waived(tree, moved);
        var asked = asked(moved);
        Map<ClauseId, ClauseCover> all = new LinkedHashMap<>();
        tree.traceable().forEach(clause -> {
            var linked = covers.getOrDefault(clause.id(), List.of());
            var answer = AnswerRule.of(clause.kind(), linked);
            var waiver = waived.get(clause.id());
            boolean counts = waiver != null && answer != Answer.ANSWERED;
            all.put(
                    clause.id(),
                    new ClauseCover(
                            clause.id(),
                            counts ? Answer.WAIVED : answer,
                            List.copyOf(linked),
                            waiver,
                            asked.get(clause.id())));
        });
        return all;
    }

    private Map<ClauseId, Waiver> waived(ClauseTree tree, List<Motion> moved) {
        Map<ClauseId, Waiver> waived = new HashMap<>();
        moved.stream().filter(motion -> waivers.stands(motion, tree)).forEach(motion -> Optional.ofNullable(
                        motion.moved().clause())
                .ifPresent(clause ->
                        waived.putIfAbsent(clause, new Waiver(motion.moved().reason(), motion.resolution()))));
        return waived;
    }

    private static Map<ClauseId, ResolutionId> asked(List<Motion> moved) {
        Map<ClauseId, ResolutionId> asked = new HashMap<>();
        moved.stream().filter(Motion::isOpen).forEach(motion -> Optional.ofNullable(
                        motion.moved().clause())
                .ifPresent(clause -> asked.putIfAbsent(clause, motion.resolution())));
        return asked;
    }
}
