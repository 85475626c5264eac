package no.mandat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.traceability.Trace;
import no.mandat.workflow.traceability.TraceLine;
import no.mandat.workflow.traceability.TraceQueries;

/** What answers mandates, as tests say. */
public final class TraceFakes {

    public final List<TraceLine> lines = new ArrayList<>();
    public boolean showsInput = true;
    public boolean opensInput = true;

    public Map<Class<?>, Object> parts() {
        return Map.of(TraceQueries.class, new Queries());
    }

    private final class Queries extends TraceQueries {

        @Override
        public Trace of(MandateId id) {
            return new Trace(id, lines, showsInput, opensInput);
        }
    }
}
