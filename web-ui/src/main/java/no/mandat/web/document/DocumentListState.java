package no.mandat.web.document;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import no.mandat.web.shared.Sorted;
import no.mandat.workflow.document.DocumentSort;

/** How the list is sorted, as it stands in its address: {@code ?sort=-TITLE}. What the address says wrongly is passed over. */
record DocumentListState(DocumentSort sort, boolean descending) {

    /** What was changed last stands first. */
    static final DocumentListState BEGINNING = new DocumentListState(DocumentSort.CHANGED, true);

    static DocumentListState of(QueryParameters address) {
        return Sorted.in(address, DocumentSort.class)
                .map(sorted -> new DocumentListState(sorted.by(), sorted.descending()))
                .orElse(BEGINNING);
    }

    QueryParameters address() {
        return equals(BEGINNING)
                ? QueryParameters.empty()
                : QueryParameters.simple(Map.of(Sorted.NAME, new Sorted<>(sort, descending).toString()));
    }
}
