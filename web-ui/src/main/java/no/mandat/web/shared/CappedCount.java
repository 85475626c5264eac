package no.mandat.web.shared;

import com.vaadin.flow.component.html.Span;
import no.mandat.workflow.shared.KeysetQuery;

/** A number beside a word that one chooses: "31", or "1000+" where it is counted no further. */
public final class CappedCount extends Span {

    private static final long serialVersionUID = 1L;

    /** The number. */
    public CappedCount(int count) {
        super(count > KeysetQuery.COUNT_CAP ? KeysetQuery.COUNT_CAP + "+" : Integer.toString(count));
        addClassName("chip-count");
    }
}
