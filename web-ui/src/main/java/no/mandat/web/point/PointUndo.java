package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.point.AssignPoints;
import no.mandat.workflow.point.HandlerChoice;
import no.mandat.workflow.point.PlacePoints;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.Proposal;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.ReopenPoints;
import no.mandat.workflow.point.SeenPoint;
import no.mandat.workflow.point.TakeBackConfirmations;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Says that something was done with points, and offers to give each what it had. What a colleague does from then on isn't undone. Each is
 * told what shows the points afterwards: where a row was changed, that row alone.
 */
final class PointUndo {

    private final PointPage page;
    private final PointQueries queries;
    private final PointService service;
    private Toast.@Nullable Undoable last;

    PointUndo(PointPage page, PointQueries queries, PointService service) {
        this.page = page;
        this.queries = queries;
        this.service = service;
    }

    void placed(Map<PointId, Set<ClauseId>> before, Runnable show) {
        undoable(
                t("points.placed"),
                before,
                (points, had) -> service.place(new PlacePoints(UUID.randomUUID(), points, had)),
                show);
    }

    /** Whoever has left the secretariat is given nothing back, and so that isn't offered. */
    void assigned(Map<PointId, Optional<PersonId>> before, Runnable show) {
        var handlers = page.desk().handlers();
        if (before.values().stream().anyMatch(had -> HandlerChoice.hasLeft(handlers, had.orElse(null)))) {
            doneForGood(t("points.assigned"));
            return;
        }
        undoable(
                t("points.assigned"),
                before,
                (points, had) -> service.giveBack(new AssignPoints(UUID.randomUUID(), points, had.orElse(null))),
                show);
    }

    /**
     * What was proposed before is proposed again; nothing, where nothing was. What a colleague proposed can't be proposed again in their name,
     * and so that isn't offered.
     */
    void proposed(Map<PointId, Optional<Proposal>> before, Runnable show) {
        var done = t("points.proposed", before.size());
        if (before.values().stream().flatMap(Optional::stream).anyMatch(earlier -> !earlier.mine())) {
            doneForGood(done);
            return;
        }
        undoable(
                done,
                before,
                (points, had) -> had.ifPresentOrElse(
                        earlier -> service.propose(new ProposeConclusion(UUID.randomUUID(), points, earlier.form())),
                        () -> service.reopen(new ReopenPoints(UUID.randomUUID(), points, ""))),
                show);
    }

    /** What is confirmed is proposed again. */
    void confirmed(Map<PointId, PointState> before, Runnable show) {
        undoable(
                t("points.confirmed", before.size()),
                before,
                (points, _) -> service.unconfirm(new TakeBackConfirmations(UUID.randomUUID(), points)),
                show);
    }

    private <T> void undoable(String done, Map<PointId, T> before, BiConsumer<List<SeenPoint>, T> back, Runnable show) {
        var left = now(before.keySet());
        offer(done, () -> {
            putBack(left, before, back);
            show.run();
            before.keySet().stream().findFirst().ifPresent(page::focus);
        });
    }

    /** Says that something was done that isn't undone: nor is what was done before it any more. */
    void doneForGood(String done) {
        forget();
        Toast.done(done);
    }

    /** What was done last isn't undone any more. */
    void forget() {
        if (last != null) {
            last.close();
        }
        last = null;
    }

    /** Says that something was done, and offers to undo it. */
    void offer(String done, Runnable back) {
        last = Toast.undoable(done, PointKeys.UNDO, back);
    }

    /** Undoes what was done last, as by its key, while that is offered; that nothing is offered any more is said. */
    void undoLast() {
        var offered = last;
        last = null;
        if (offered == null || !offered.take()) {
            Toast.done(t("points.undo.none"));
        }
    }

    private <T> void putBack(List<SeenPoint> left, Map<PointId, T> before, BiConsumer<List<SeenPoint>, T> back) {
        var now = now(before.keySet());
        var unchanged = left.stream().filter(now::contains).toList();
        Set<Refusal> refused = new LinkedHashSet<>();
        if (unchanged.size() < before.size()) {
            refused.add(new SharedRefusal.ChangedMeanwhile());
        }
        unchanged.stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(before.get(one.point())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((had, points) -> {
                    try {
                        back.accept(points, had);
                    } catch (RefusedException e) {
                        refused.add(e.refusal());
                    }
                });
        refused.forEach(Toast::refused);
        if (refused.isEmpty()) {
            Toast.done(t("toast.undone"));
        }
    }

    /** Those of them that are still points, as they are now. */
    List<SeenPoint> now(Collection<PointId> some) {
        return seen(queries.rows(page.desk().call(), List.copyOf(some)));
    }

    /** Those, as they were seen. */
    static List<SeenPoint> seen(List<PointRow> rows) {
        return rows.stream().map(PointRow::seen).toList();
    }

    /** What each had. */
    static <T> Map<PointId, T> had(List<PointRow> rows, Function<PointRow, T> what) {
        return rows.stream().collect(Collectors.toMap(PointRow::id, what));
    }
}
