package no.mandat.web.audit;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.audit.Whose;

/**
 * Which part of the history of all mandates is shown, as it stands in the address: as that of one ({@link HistoryState}), and {@code mandate=…} or
 * {@code mandate=none}.
 */
record WholeState(Whose whose, HistoryState history) {

    private static final String MANDATE = "mandate";
    private static final String NONE = "none";

    static final WholeState ALL = new WholeState(Whose.ALL, HistoryState.ALL);

    /** One thing has its place in the history of its mandate: that is passed over. */
    static WholeState of(QueryParameters address) {
        var history = HistoryState.of(address);
        var about = history.about();
        return new WholeState(
                address.getSingleParameter(MANDATE).flatMap(WholeState::whose).orElse(Whose.ALL),
                about.subject() == null ? history : history.about(HistoryState.About.ALL));
    }

    private static Optional<Whose> whose(String code) {
        if (code.equals(NONE)) {
            return Optional.of(Whose.OUTSIDE);
        }
        try {
            return Optional.of(Whose.of(new MandateId(UUID.fromString(code))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    QueryParameters address() {
        Map<String, String> values = new LinkedHashMap<>();
        if (whose.mandate() != null) {
            values.put(MANDATE, whose.mandate().toString());
        } else if (whose.outside()) {
            values.put(MANDATE, NONE);
        }
        history.address().getParameters().forEach((name, several) -> values.put(name, several.getFirst()));
        return QueryParameters.simple(values);
    }

    WholeState of(Whose chosen) {
        return new WholeState(chosen, history);
    }

    WholeState with(HistoryState chosen) {
        return new WholeState(whose, chosen);
    }
}
