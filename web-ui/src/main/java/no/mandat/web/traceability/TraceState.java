package no.mandat.web.traceability;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import no.mandat.domain.mandate.Answer;
import no.mandat.domain.mandate.ClauseKind;
import no.mandat.domain.mandate.Force;
import no.mandat.web.shared.InAddress;
import no.mandat.workflow.traceability.TraceColumn;
import no.mandat.workflow.traceability.TraceFilter;
import no.mandat.workflow.traceability.TraceOrder;

/**
 * What of a trace is shown, and how, as it stands in the address. What the address says wrongly is passed over.
 *
 * @param unfolded whether all lines show to what they are traced
 */
record TraceState(TraceFilter filter, TraceOrder order, boolean unfolded) {

    private static final String ANSWER = "answer";
    private static final String KIND = "kind";
    private static final String FORCE = "force";
    private static final String MISSING = "missing";
    private static final String WORDS = "words";
    private static final String ORDER = "order";
    private static final String UNFOLDED = "all";

    static TraceState of(QueryParameters address) {
        return new TraceState(
                new TraceFilter(
                        InAddress.constant(address, ANSWER, Answer.class).orElse(null),
                        InAddress.constant(address, KIND, ClauseKind.class).orElse(null),
                        InAddress.constant(address, FORCE, Force.class).orElse(null),
                        InAddress.constant(address, MISSING, TraceColumn.class).orElse(null),
                        address.getSingleParameter(WORDS).orElse("")),
                InAddress.constant(address, ORDER, TraceOrder.class).orElse(TraceOrder.GAPS),
                address.getSingleParameter(UNFOLDED).isPresent());
    }

    QueryParameters address() {
        Map<String, String> said = new LinkedHashMap<>();
        InAddress.say(said, ANSWER, filter.answer());
        InAddress.say(said, KIND, filter.kind());
        InAddress.say(said, FORCE, filter.force());
        InAddress.say(said, MISSING, filter.missing());
        InAddress.say(said, WORDS, filter.words().isBlank() ? null : filter.words());
        InAddress.say(said, ORDER, order == TraceOrder.GAPS ? null : order);
        InAddress.say(said, UNFOLDED, unfolded ? "1" : null);
        return QueryParameters.simple(said);
    }

    TraceState with(TraceFilter other) {
        return new TraceState(other, order, unfolded);
    }

    TraceState in(TraceOrder other) {
        return new TraceState(filter, other, unfolded);
    }

    TraceState unfolded(boolean all) {
        return new TraceState(filter, order, all);
    }
}
