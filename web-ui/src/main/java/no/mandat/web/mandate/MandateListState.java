package no.mandat.web.mandate;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.mandate.MandateState;
import no.mandat.web.shared.InAddress;
import no.mandat.web.shared.Sorted;
import no.mandat.workflow.mandate.MandateFilter;
import no.mandat.workflow.mandate.MandateSort;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows, as it stands in its address: {@code ?words=kobber&in=DRAFT&sort=-CHANGED}. What the address says
 * wrongly is passed over.
 *
 * @param fromEnd whether a list that is too long to show whole is shown from its end
 */
record MandateListState(
        String words, @Nullable MandateState state, MandateSort sort, boolean descending, boolean fromEnd) {

    private static final String WORDS = "words";
    /** Not "state", which is one of the login's own words: an identity provider sends nobody back to such an address. */
    private static final String STATE = "in";

    private static final String END = "end";

    static final MandateListState BEGINNING = new MandateListState("", null, MandateSort.TITLE, false, false);

    static MandateListState of(QueryParameters address) {
        var sorted = Sorted.in(address, MandateSort.class).orElse(new Sorted<>(MandateSort.TITLE, false));
        return new MandateListState(
                address.getSingleParameter(WORDS).orElse(""),
                InAddress.constant(address, STATE, MandateState.class).orElse(null),
                sorted.by(),
                sorted.descending(),
                address.getSingleParameter(END).isPresent());
    }

    QueryParameters address() {
        Map<String, String> values = new LinkedHashMap<>();
        if (!words.isBlank()) {
            values.put(WORDS, words);
        }
        if (state != null) {
            values.put(STATE, state.name());
        }
        if (sort != MandateSort.TITLE || descending) {
            values.put(Sorted.NAME, new Sorted<>(sort, descending).toString());
        }
        if (fromEnd) {
            values.put(END, "1");
        }
        return QueryParameters.simple(values);
    }

    MandateFilter filter() {
        return new MandateFilter(words, state == null ? Set.of() : Set.of(state));
    }

    boolean isFiltered() {
        return !words.isBlank() || state != null;
    }

    MandateListState with(String newWords, @Nullable MandateState newState) {
        return new MandateListState(newWords, newState, sort, descending, false);
    }

    MandateListState sortedBy(MandateSort column, boolean down) {
        return new MandateListState(words, state, column, down, false);
    }

    MandateListState from(boolean end) {
        return new MandateListState(words, state, sort, descending, end);
    }
}
