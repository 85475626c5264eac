package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.Cover;
import no.mandat.domain.shared.CoverKind;
import no.mandat.domain.shared.CoverScope;
import no.mandat.domain.shared.CoverageSource;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.Subject;

/** The calls whose questions are about clauses, once they are decided on, but for those that were given up. */
@ApplicationScoped
class CallCoverage implements CoverageSource {

    private final Calls calls;

    @Inject
    CallCoverage(Calls calls) {
        this.calls = calls;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallCoverage() {
        this(null);
    }

    @Override
    public Map<ClauseId, List<Cover>> of(MandateId mandate, CoverScope scope) {
        Map<ClauseId, List<Cover>> covers = new HashMap<>();
        calls.of(mandate).stream().filter(call -> call.state().isShown()).forEach(call -> call.text()
                .clauses()
                .forEach(clause ->
                        covers.computeIfAbsent(clause, id -> new ArrayList<>()).add(cover(call))));
        return covers;
    }

    private static Cover cover(Call call) {
        return new Cover(
                CoverKind.CALL, Subject.of(Call.class, call.id()), call.title(), call.state() == CallState.ANSWERED);
    }
}
