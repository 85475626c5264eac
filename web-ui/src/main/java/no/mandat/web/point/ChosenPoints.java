package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.point.ConfirmConclusions;
import no.mandat.workflow.point.GatherPoints;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.ReopenPoints;
import no.mandat.workflow.point.SendBackProposals;
import org.jspecify.annotations.Nullable;

/** Does what somebody does with all the points that are chosen in the matrix. */
final class ChosenPoints implements PointBulkBar.Acts {

    private final PointPage page;
    private final PointMatrix list;
    private final PointAsking asking;
    private final PointQueries queries;
    private final PointService service;
    private final PointUndo undo;

    ChosenPoints(
            PointPage page,
            PointMatrix list,
            PointAsking asking,
            PointQueries queries,
            PointService service,
            PointUndo undo) {
        this.page = page;
        this.list = list;
        this.asking = asking;
        this.queries = queries;
        this.service = service;
        this.undo = undo;
    }

    /**
     * What is done is chosen no more. What had the focus is gone then: whoever goes on by the keyboard stands at the first that something
     * was done with.
     */
    private void showAnew(List<PointRow> rows) {
        list.chooseNone();
        comeBack(rows);
    }

    /** What was refused stays chosen as far as it is what was seen. */
    private void comeBack(List<PointRow> rows) {
        page.refresh();
        toTheFirst(rows);
    }

    private void toTheFirst(List<PointRow> rows) {
        list.toTheFirst(rows.stream().map(PointRow::id).toList());
    }

    @Override
    public void concludeChosen() {
        var rows = list.chosen();
        var asked = rows.size() == 1 ? Set.of(rows.getFirst().id()) : UnsentAnswers.SEVERAL;
        asking.conclude(rows, asked, page::refresh, () -> showAnew(rows));
    }

    @Override
    public void confirmChosen() {
        var chosen = list.chosen();
        var rows = chosen.stream().filter(row -> row.can(PointAction.CONFIRM)).toList();
        if (PointPage.attempt(() -> service.confirm(new ConfirmConclusions(UUID.randomUUID(), PointUndo.seen(rows))))) {
            undo.confirmed(PointUndo.had(rows, PointRow::state), () -> showAnew(rows));
            if (rows.size() < chosen.size()) {
                Toast.refused(t("points.confirmed.own", chosen.size() - rows.size()));
            }
            list.chooseNone();
        }
        comeBack(rows);
    }

    @Override
    public void sendBackChosen() {
        var rows = list.chosen();
        new ReasonDialog(
                        t("points.sendBack.title", rows.size()),
                        t("points.sendBack.text", rows.size()),
                        t("points.sendBack.do"),
                        reason -> {
                            service.sendBack(new SendBackProposals(UUID.randomUUID(), PointUndo.seen(rows), reason));
                            undo.doneForGood(t("points.sentBack", rows.size()));
                            showAnew(rows);
                        })
                .harmless()
                .open();
    }

    @Override
    public void placeChosen() {
        var rows = list.chosen();
        asking.place(rows, () -> showAnew(rows));
    }

    @Override
    public void reopenChosen() {
        var rows = list.chosen();
        var chosen = PointUndo.seen(rows);
        new ReasonDialog(
                        t("points.reopenAll.title", chosen.size()),
                        t("points.reopenAll.text"),
                        t("points.reopen"),
                        reason -> {
                            service.reopen(new ReopenPoints(UUID.randomUUID(), chosen, reason));
                            undo.doneForGood(t("points.reopenedAll", chosen.size()));
                            showAnew(rows);
                        })
                .open();
    }

    @Override
    public void gatherChosen() {
        var rows = list.chosen();
        if (rows.size() > GatherPoints.MOST_TEXTS) {
            Toast.refused(t("points.gather.tooMany", GatherPoints.MOST_TEXTS));
            return;
        }
        var texts = queries.texts(
                page.desk().call(), rows.stream().map(PointRow::id).toList());
        new GatherDialog(
                        rows,
                        texts,
                        lead -> Toast.unlessChangedMeanwhile(() -> gather(rows, lead)),
                        () -> showAnew(rows))
                .open();
    }

    /** The one that answers all stands beside then: it leads on to the others. */
    private void gather(List<PointRow> rows, PointId lead) {
        service.gather(new GatherPoints(UUID.randomUUID(), PointUndo.seen(rows), lead));
        undo.doneForGood(t("points.gathered", rows.size()));
        page.choose(lead);
    }

    @Override
    public void assignChosen(@Nullable PersonId to) {
        var rows = list.chosen();
        if (PointPage.attempt(() -> asking.assign(rows, to, () -> showAnew(rows)))) {
            list.chooseNone();
        }
        comeBack(rows);
    }

    @Override
    public void chooseAll() {
        list.chooseAll();
    }

    @Override
    public void chooseNone() {
        var rows = list.chosen();
        list.chooseNone();
        toTheFirst(rows);
    }
}
