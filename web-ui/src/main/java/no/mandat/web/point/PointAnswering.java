package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.point.AssignPoints;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.ConfirmConclusions;
import no.mandat.workflow.point.JoinPoints;
import no.mandat.workflow.point.JoinedPoint;
import no.mandat.workflow.point.PlacePoints;
import no.mandat.workflow.point.PointDetails;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.Proposal;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.ReopenPoints;
import no.mandat.workflow.point.SeenPoint;
import no.mandat.workflow.point.SendBackProposals;
import no.mandat.workflow.point.SeparatePoints;
import no.mandat.workflow.point.TakeOutPassage;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Does what somebody does with the point beside the matrix, as they saw it there. */
final class PointAnswering implements PointWork {

    private final PointDetails point;
    private final PointPage page;
    private final PointQueries queries;
    private final PointService service;
    private final PointUndo undo;
    private final UnsentAnswers unsent;

    PointAnswering(
            PointDetails point,
            PointPage page,
            PointQueries queries,
            PointService service,
            PointUndo undo,
            UnsentAnswers unsent) {
        this.point = point;
        this.page = page;
        this.queries = queries;
        this.service = service;
        this.undo = undo;
        this.unsent = unsent;
    }

    private List<SeenPoint> seen() {
        return List.of(point.seen());
    }

    @Override
    public void place(Set<ClauseId> about) {
        if (PointPage.attempt(() -> service.place(new PlacePoints(UUID.randomUUID(), seen(), about)))) {
            undo.placed(Map.of(point.id(), point.clauses()), this::update);
            page.goOn(point.id());
        } else {
            refresh();
        }
    }

    @Override
    public void assign(@Nullable PersonId to) {
        if (PointPage.attempt(() -> service.assign(new AssignPoints(UUID.randomUUID(), seen(), to)))) {
            undo.assigned(Map.of(point.id(), Optional.ofNullable(point.handler())), this::update);
            page.goOn(point.id());
        } else {
            refresh();
        }
    }

    private void update() {
        page.update(point.id());
    }

    /** Whoever goes on by the keyboard stands at the point then, which is shown anew. */
    private void refresh() {
        page.refresh();
        page.focus(point.id());
    }

    @Override
    public void takeOut(PointDetails.Answered answered, int from, int to) {
        var part = service.takeOut(new TakeOutPassage(UUID.randomUUID(), point.seen(), answered.question(), from, to));
        var now = queries.rows(page.desk().call(), List.of(point.id(), part));
        var left = PointUndo.had(now, PointRow::seen);
        var whole = left.get(point.id());
        var taken = left.get(part);
        refresh();
        if (whole == null || taken == null) {
            undo.doneForGood(t("points.divided"));
            return;
        }
        undo.offer(t("points.divided"), () -> {
            page.carryOut(() -> service.join(new JoinPoints(whole, taken)), "points.joined");
            page.focus(whole.point());
        });
    }

    @Override
    public void join(PointDetails.Sibling other) {
        PointPage.attempt(() -> joined(service.join(new JoinPoints(point.seen(), other.seen()))));
        refresh();
    }

    private void joined(JoinedPoint other) {
        undo.now(Set.of(point.id()))
                .forEach(whole -> undo.offer(t("points.joined"), () -> {
                    page.carryOut(
                            () -> service.separate(
                                    new SeparatePoints(UUID.randomUUID(), whole, point.clauses(), other)),
                            "toast.undone");
                    page.focus(whole.point());
                }));
    }

    @Override
    public void propose(ConclusionForm form) {
        Optional<Proposal> earlier;
        try {
            earlier = Optional.ofNullable(
                    queries.proposals(page.desk().call(), List.of(point.id())).get(point.id()));
            service.propose(new ProposeConclusion(UUID.randomUUID(), seen(), form));
        } catch (RefusedException e) {
            boolean changed = e.refusal() instanceof SharedRefusal.ChangedMeanwhile;
            Toast.refused(changed ? t("points.propose.changed") : Say.t(e.refusal()));
            refresh();
            return;
        }
        unsent.forget(Set.of(point.id()));
        undo.proposed(Map.of(point.id(), earlier), this::update);
        renew();
    }

    private void renew() {
        update();
        page.focus(point.id());
    }

    @Override
    public Optional<UnsentAnswer> unsent() {
        return unsent.of(Set.of(point.id()));
    }

    @Override
    public void keep(UnsentAnswer answer) {
        unsent.keep(Set.of(point.id()), answer);
    }

    @Override
    public void discard() {
        unsent.forget(Set.of(point.id()));
        renew();
    }

    @Override
    public void confirm() {
        if (PointPage.attempt(() -> service.confirm(new ConfirmConclusions(UUID.randomUUID(), seen())))) {
            undo.confirmed(Map.of(point.id(), point.state()), page::refresh);
        }
        page.refresh();
        page.focus(point.id());
    }

    @Override
    public void sendBack(String reason) {
        service.sendBack(new SendBackProposals(UUID.randomUUID(), seen(), reason));
        undo.doneForGood(t("points.sentBack", 1));
        page.refresh();
        page.focus(point.id());
    }

    @Override
    public void reopen(String reason) {
        service.reopen(new ReopenPoints(UUID.randomUUID(), seen(), reason));
        undo.doneForGood(t(reason.isEmpty() ? "points.takenBack" : "points.reopened"));
        refresh();
    }
}
