package no.mandat.web.contribution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What stands in a list of a form, in its order, with a line wherever something was removed.
 *
 * @param list nothing else stands in it
 * @param type of what stands in it
 */
record RemovableRows<R extends Component>(HtmlContainer list, Class<R> type) {

    /** Those that aren't removed. */
    List<R> all() {
        return list.getChildren().filter(type::isInstance).map(type::cast).toList();
    }

    /** One more, last. */
    void add(R row) {
        list.add(row);
    }

    /** Lets one stand where the other does. What is said between them stays there. */
    void swap(R one, R other) {
        var order = new ArrayList<>(list.getChildren().toList());
        Collections.swap(order, order.indexOf(one), order.indexOf(other));
        list.removeAll();
        order.forEach(list::add);
    }

    /**
     * Leaves a line in its place, at whose button one stands then.
     *
     * @param said that it was removed
     * @param back done once it stands there again
     */
    void remove(R row, Span said, Runnable back) {
        var line = new RemovedLine(row.getElement().getTag(), said, removed -> {
            list.replace(removed, row);
            back.run();
        });
        list.replace(row, line);
        line.focusUndo();
    }
}
