package no.mandat.web.audit;

import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import no.mandat.workflow.audit.HistoryFilter;
import org.jspecify.annotations.Nullable;

/** Which part of the history is shown, as it stands in the address: {@code ?person=…&action=MandateEdited&time=WEEK}. */
record HistoryState(@Nullable String person, @Nullable String action, Span time) {

    static final HistoryState ALL = new HistoryState(null, null, Span.ANY);

    private static final String PERSON = "person";
    private static final String ACTION = "action";
    private static final String TIME = "time";

    /** How far back. */
    enum Span {
        ANY(0),
        DAY(1),
        WEEK(7),
        MONTH(30);

        private final int days;

        Span(int days) {
            this.days = days;
        }

        private @Nullable Instant from(Clock clock) {
            return this == ANY
                    ? null
                    : LocalDate.now(clock)
                            .minusDays(days - 1L)
                            .atStartOfDay(clock.getZone())
                            .toInstant();
        }
    }

    static HistoryState of(QueryParameters address) {
        var time = address.getSingleParameter(TIME).orElse("");
        return new HistoryState(
                address.getSingleParameter(PERSON).orElse(null),
                address.getSingleParameter(ACTION).orElse(null),
                Arrays.stream(Span.values())
                        .filter(span -> span.name().equals(time))
                        .findFirst()
                        .orElse(Span.ANY));
    }

    QueryParameters address() {
        Map<String, String> values = new LinkedHashMap<>();
        if (person != null) {
            values.put(PERSON, person);
        }
        if (action != null) {
            values.put(ACTION, action);
        }
        if (time != Span.ANY) {
            values.put(TIME, time.name());
        }
        return QueryParameters.simple(values);
    }

    HistoryFilter filter(Clock clock) {
        return new HistoryFilter(person, action, time.from(clock), null);
    }

    HistoryState byPerson(@Nullable String chosen) {
        return new HistoryState(chosen, action, time);
    }

    HistoryState byAction(@Nullable String chosen) {
        return new HistoryState(person, chosen, time);
    }

    HistoryState since(Span chosen) {
        return new HistoryState(person, action, chosen);
    }
}
