package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.mandat.domain.milestone.Milestone;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.CoverageSource;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** The milestones that are linked to clauses, but for those that were dropped. */
@ApplicationScoped
class MilestoneCoverage implements CoverageSource {

    private final Milestones milestones;

    @Inject
    MilestoneCoverage(Milestones milestones) {
        this.milestones = milestones;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MilestoneCoverage() {
        this(null);
    }

    @Override
    public Map<ClauseId, List<Cover>> of(MandateId mandate, CoverScope scope) {
        Map<ClauseId, List<Cover>> covers = new HashMap<>();
        for (var milestone : milestones.of(mandate)) {
            if (milestone.state() != MilestoneState.DROPPED) {
                var cover = new Cover(
                        CoverKind.MILESTONE,
                        Subject.of(Milestone.class, milestone.id()),
                        milestone.says().title(),
                        milestone.state() == MilestoneState.REACHED);
                milestone.says().clauses().forEach(clause -> covers.computeIfAbsent(clause, id -> new ArrayList<>())
                        .add(cover));
            }
        }
        return covers;
    }
}
