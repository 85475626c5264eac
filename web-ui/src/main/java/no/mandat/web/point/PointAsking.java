package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.point.AssignPoints;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.PlacePoints;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.ProposeConclusion;
import org.jspecify.annotations.Nullable;

/** Asks what rows of the matrix are to be concluded with, about, or whose, and makes them so: one row alone, or those that are chosen. */
final class PointAsking {

    private final PointPage page;
    private final PointBeside beside;
    private final PointQueries queries;
    private final PointService service;
    private final PointUndo undo;
    private final UnsentAnswers unsent;

    PointAsking(
            PointPage page,
            PointBeside beside,
            PointQueries queries,
            PointService service,
            PointUndo undo,
            UnsentAnswers unsent) {
        this.page = page;
        this.beside = beside;
        this.queries = queries;
        this.service = service;
        this.undo = undo;
        this.unsent = unsent;
    }

    /** For one row, which alone is shown as it is then. */
    void edit(PointRow row, PointAction what) {
        var one = List.of(row);
        switch (what) {
            case PLACE -> place(one, () -> page.update(row.id()));
            case ASSIGN -> who(row);
            default -> {
                Runnable show = () -> page.update(row.id());
                conclude(one, Set.of(row.id()), show, show);
            }
        }
    }

    /**
     * With what; where that is one row, with what is concluded now.
     *
     * @param asked for which of them it is kept until it is sent: one, or {@link UnsentAnswers#SEVERAL}
     * @param show shows what a colleague did meanwhile, while it is still asked
     * @param done shows what was done
     */
    void conclude(List<PointRow> rows, Set<PointId> asked, Runnable show, Runnable done) {
        try {
            var dialog = new ConcludeDialog(
                            rows,
                            page.desk().destinations(),
                            page.desk().parts(),
                            row -> Optional.ofNullable(
                                    beside.read(page.desk().call(), row.id()).conclusion()),
                            (some, form) -> propose(some, asked, form, done),
                            some -> asTheyAreNow(some, show))
                    .goOn(unsent.of(asked), answer -> unsent.keep(asked, answer));
            dialog.addOpenedChangeListener(change -> {
                if (!change.isOpened() && unsent.of(asked).isPresent()) {
                    asked.forEach(page::update);
                }
            });
            dialog.open();
        } catch (RefusedException e) {
            // It is no point any more.
            Toast.refused(e.refusal());
            page.refresh();
        }
    }

    private void propose(List<PointRow> rows, Set<PointId> asked, ConclusionForm form, Runnable show) {
        var proposals = queries.proposals(
                page.desk().call(), rows.stream().map(PointRow::id).toList());
        service.propose(new ProposeConclusion(UUID.randomUUID(), PointUndo.seen(rows), form));
        unsent.forget(asked);
        undo.proposed(PointUndo.had(rows, row -> Optional.ofNullable(proposals.get(row.id()))), show);
        show.run();
    }

    /** Those of them that can still be concluded, which are shown so too. */
    private List<PointRow> asTheyAreNow(List<PointRow> rows, Runnable show) {
        show.run();
        return queries.rows(page.desk().call(), rows.stream().map(PointRow::id).toList()).stream()
                .filter(row -> row.can(PointAction.PROPOSE))
                .toList();
    }

    /** About which clauses. */
    void place(List<PointRow> rows, Runnable show) {
        new PlaceDialog(rows, page.text(), about -> {
                    carryOut(show, () -> {
                        service.place(new PlacePoints(UUID.randomUUID(), PointUndo.seen(rows), about));
                        undo.placed(PointUndo.had(rows, PointRow::about), show);
                    });
                })
                .open();
    }

    /** What a dialog asked for, on points that a colleague has changed meanwhile, isn't done: they are shown as they are now. */
    private static void carryOut(Runnable show, Runnable work) {
        Toast.unlessChangedMeanwhile(work);
        show.run();
    }

    private void who(PointRow row) {
        Runnable show = () -> page.update(row.id());
        new AssignDialog(
                        t("points.assign.title"),
                        row.handledBy(),
                        page.desk().handlers(),
                        to -> Toast.unlessChangedMeanwhile(() -> assign(List.of(row), to, show)),
                        show)
                .open();
    }

    /** Theirs, or nobody's. */
    void assign(List<PointRow> rows, @Nullable PersonId to, Runnable show) {
        service.assign(new AssignPoints(UUID.randomUUID(), PointUndo.seen(rows), to));
        undo.assigned(PointUndo.had(rows, row -> Optional.ofNullable(row.handledBy())), show);
    }
}
