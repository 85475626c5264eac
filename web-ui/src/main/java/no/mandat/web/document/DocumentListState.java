package no.mandat.web.document;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Map;
import no.mandat.workflow.document.DocumentSort;

/** How the list is sorted, as it stands in its address: {@code ?sort=-TITLE}. What the address says wrongly is passed over. */
record DocumentListState(DocumentSort sort, boolean descending) {

    private static final String SORT = "sort";
    private static final String DOWN = "-";

    /** What was changed last stands first. */
    static final DocumentListState BEGINNING = new DocumentListState(DocumentSort.CHANGED, true);

    static DocumentListState of(QueryParameters address) {
        var sort = address.getSingleParameter(SORT).orElse("");
        return Arrays.stream(DocumentSort.values())
                .filter(column -> column.name().equals(sort.replaceFirst("^" + DOWN, "")))
                .findFirst()
                .map(column -> new DocumentListState(column, sort.startsWith(DOWN)))
                .orElse(BEGINNING);
    }

    QueryParameters address() {
        return equals(BEGINNING)
                ? QueryParameters.empty()
                : QueryParameters.simple(Map.of(SORT, (descending ? DOWN : "") + sort.name()));
    }
}
