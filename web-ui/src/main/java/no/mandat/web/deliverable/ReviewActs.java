package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.review.ReviewAction;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.review.AnswerVerdict;
import no.mandat.workflow.review.CancelReview;
import no.mandat.workflow.review.EndReview;
import no.mandat.workflow.review.ExtendReview;
import no.mandat.workflow.review.NameReviewer;
import no.mandat.workflow.review.ReviewBoard.Askable;
import no.mandat.workflow.review.ReviewRow;
import no.mandat.workflow.review.TakeOffReviewer;

/** What one may do with the reviews of a text. */
record ReviewActs(TextReview text, DeliverableDesk desk, Runnable changed) {

    Clock clock() {
        return desk.clock();
    }

    /** Whether the page's button is the reader's verdict. */
    boolean waits() {
        return text.waiting().isPresent();
    }

    void offer(PageHeader header) {
        text.waiting().ifPresent(review -> header.primary(t("review.give"), () -> give(review)));
        if (text.board().mayRequest()) {
            header.more(t("review.request"), () -> new RequestReviewDialog(text, desk, () -> done("review.requested"))
                    .open());
        }
    }

    Optional<Component> of(ReviewRow review) {
        var menu = new DotsMenu(t("review.more"));
        var actions = review.actions();
        if (actions.contains(ReviewAction.EXTEND)) {
            menu.item(t("review.extend"), () -> extend(review));
        }
        if (actions.contains(ReviewAction.NAME) && !others(review).isEmpty()) {
            menu.item(t("review.name"), () -> name(review));
        }
        if (actions.contains(ReviewAction.TAKE_OFF)) {
            menu.item(t("review.takeOff"), () -> takeOff(review));
        }
        if (actions.contains(ReviewAction.END)) {
            menu.item(t("review.end"), () -> end(review));
        }
        if (actions.contains(ReviewAction.CANCEL)) {
            menu.item(t("review.cancel"), () -> cancel(review));
        }
        boolean any = List.of(
                        ReviewAction.EXTEND,
                        ReviewAction.NAME,
                        ReviewAction.TAKE_OFF,
                        ReviewAction.END,
                        ReviewAction.CANCEL)
                .stream()
                .anyMatch(actions::contains);
        return any ? Optional.of(menu) : Optional.empty();
    }

    void give(ReviewRow review) {
        new VerdictDialog(review, desk, () -> done("review.given")).open();
    }

    void answer(ReviewRow review, ReviewRow.ReviewerRow one, ReviewRow.Said said) {
        var asked = said.text();
        new WordsDialog(
                        t("review.answer.named", one.name()),
                        asked == null ? "" : asked,
                        t("comment.do.REPLY"),
                        desk.validator(),
                        (key, words) -> {
                            desk.review().reviewing().answer(new AnswerVerdict(key, review.id(), said.number(), words));
                            done("review.answer.done");
                        })
                .open();
    }

    private void extend(ReviewRow review) {
        new ExtendReviewDialog(review, desk.validator(), (key, day) -> {
                    desk.review().reviewing().extend(new ExtendReview(key, review.id(), day));
                    done("review.extended");
                })
                .open();
    }

    /** Who can be asked and isn't yet. */
    private List<Askable> others(ReviewRow review) {
        return text.board().askable().stream()
                .filter(one -> review.reviewers().stream()
                        .noneMatch(asked -> asked.person().equals(one.person())))
                .toList();
    }

    private void name(ReviewRow review) {
        new ReviewerDialog("review.name", others(review), desk.validator(), (key, person) -> {
                    desk.review().reviewing().name(new NameReviewer(key, review.id(), person));
                    done("review.named");
                })
                .open();
    }

    private void takeOff(ReviewRow review) {
        var silent = review.reviewers().stream()
                .filter(one -> one.said() == null)
                .map(one -> new Askable(one.person(), one.name()))
                .toList();
        new ReviewerDialog("review.takeOff", silent, desk.validator(), (key, person) -> {
                    desk.review().reviewing().takeOff(new TakeOffReviewer(key, review.id(), person));
                    done("review.tookOff");
                })
                .open();
    }

    private void end(ReviewRow review) {
        try {
            desk.review().reviewing().end(new EndReview(UUID.randomUUID(), review.id()));
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            return;
        }
        done("review.ended.done");
    }

    private void cancel(ReviewRow review) {
        var key = UUID.randomUUID();
        new ReasonDialog(t("review.cancel"), t("review.cancel.text"), t("review.cancel"), reason -> {
                    desk.review().reviewing().cancel(new CancelReview(key, review.id(), reason));
                    done("review.cancelled");
                })
                .open();
    }

    private void done(String said) {
        Toast.done(t(said));
        changed.run();
    }
}
