package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.EmptyState;
import no.mandat.workflow.point.PointDetails;
import no.mandat.workflow.point.PointQueries;
import org.jspecify.annotations.Nullable;

/** What stands beside the matrix: the point that is chosen, if one is, and that it is none any more, if it isn't. */
final class PointBeside extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PointQueries queries;
    private final transient Function<PointDetails, PointPanel> panels;
    private transient @Nullable PointDetails point;
    private @Nullable PointPanel panel;

    /** Where the point stood when it was chosen: answering it may move it in the list, and one goes on from where one was. */
    private transient @Nullable List<Object> place;

    /**
     * While no point is chosen.
     *
     * @param panels shows one
     */
    PointBeside(PointQueries queries, Function<PointDetails, PointPanel> panels) {
        this.queries = queries;
        this.panels = panels;
        addClassName("matrix-beside");
    }

    /** Shows the one that is chosen of that call, as it is now. */
    void show(CallId call, PointListState shown) {
        removeAll();
        panel = null;
        var before = point;
        point = null;
        var id = shown.point();
        if (id == null) {
            return;
        }
        try {
            var details = read(call, id, before);
            point = details;
            place = place == null ? details.place(shown.sorted().by()) : place;
            var made = panels.apply(details);
            panel = made;
            add(made);
        } catch (RefusedException e) {
            // It is no point any more, as another took it in or it was replaced; or it is one of another call.
            add(new EmptyState(t("points.gone.title"), t("points.gone.text")));
        }
    }

    /** Goes on with the panel of the one that is chosen, of which something was changed there: what is filled in and the focus stay. */
    void goOn(CallId call, PointListState shown, Function<PointDetails, PointWork> work) {
        var there = panel;
        var open = point;
        if (there == null || open == null) {
            return;
        }
        try {
            var now = read(call, open.id(), open);
            point = now;
            there.goOn(now, work.apply(now));
        } catch (RefusedException e) {
            show(call, shown);
        }
    }

    /** A point of that call as it is now, whether it is the one that is shown or not. */
    PointDetails read(CallId call, PointId id) {
        return read(call, id, point);
    }

    /** Whoever has an exempt one open has left their trace: that it is shown anew is no other reading. */
    private PointDetails read(CallId call, PointId id, @Nullable PointDetails open) {
        return open != null && open.exempt() && open.id().equals(id)
                ? queries.again(call, id)
                : queries.details(call, id);
    }

    /** The panel of the point that is shown. */
    Optional<PointPanel> panel() {
        return Optional.ofNullable(panel);
    }

    /** What one goes on from: nothing, where none was shown. */
    @Nullable List<Object> place() {
        return place;
    }

    /** One goes on from where the next stands that is shown. */
    void leavePlace() {
        place = null;
    }
}
