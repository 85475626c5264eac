package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.review.CommentAction;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.review.AcceptComment;
import no.mandat.workflow.review.CommentRow;
import no.mandat.workflow.review.DeclineComment;
import no.mandat.workflow.review.OverrideObjection;
import no.mandat.workflow.review.ReopenComment;
import no.mandat.workflow.review.ReplyToComment;
import no.mandat.workflow.review.ResolveComment;
import no.mandat.workflow.review.WithdrawComment;

/** What one may do with a comment, as buttons under it. */
record CommentActs(CommentRow row, TextReview text, DeliverableDesk desk, Runnable changed) {

    private static final List<CommentAction> ORDER = List.of(
            CommentAction.ACCEPT,
            CommentAction.DECLINE,
            CommentAction.REPLY,
            CommentAction.RESOLVE,
            CommentAction.OVERRIDE,
            CommentAction.REOPEN,
            CommentAction.WITHDRAW);

    Optional<Component> shown() {
        if (row.actions().isEmpty()) {
            return Optional.empty();
        }
        var acts = new Div();
        acts.addClassName("thread-acts");
        ORDER.stream().filter(row.actions()::contains).forEach(action -> acts.add(button(action)));
        return Optional.of(acts);
    }

    private Button button(CommentAction action) {
        var words = t("comment.do." + action);
        var button = new Button(words, click -> carryOut(action));
        button.setAriaLabel(t("comment.do.named", words, text.label(row)));
        button.addThemeVariants(ButtonVariant.SMALL);
        switch (action) {
            case RESOLVE, REOPEN, WITHDRAW -> button.addThemeVariants(ButtonVariant.TERTIARY);
            case REPLY, ACCEPT, DECLINE, OVERRIDE -> button.addClassName("thread-act");
        }
        return button;
    }

    private void carryOut(CommentAction action) {
        var service = desk.review().commenting();
        var key = UUID.randomUUID();
        switch (action) {
            case REPLY ->
                new WordsDialog(
                                t("comment.do.named", t("comment.do.REPLY"), text.label(row)),
                                "",
                                t("comment.do.REPLY"),
                                desk.validator(),
                                (once, words) -> {
                                    service.reply(new ReplyToComment(once, row.id(), words));
                                    done(action);
                                })
                        .open();
            case ACCEPT -> attempt(action, () -> service.accept(new AcceptComment(key, row.id())));
            case RESOLVE -> attempt(action, () -> service.resolve(new ResolveComment(key, row.id())));
            case REOPEN -> attempt(action, () -> service.reopen(new ReopenComment(key, row.id())));
            case WITHDRAW -> attempt(action, () -> service.withdraw(new WithdrawComment(key, row.id())));
            case DECLINE ->
                reason(action, reason -> service.decline(new DeclineComment(key, row.id(), reason)))
                        .harmless()
                        .open();
            case OVERRIDE ->
                reason(action, reason -> service.override(new OverrideObjection(key, row.id(), reason)))
                        .open();
        }
    }

    private ReasonDialog reason(CommentAction action, ReasonDialog.Act act) {
        return new ReasonDialog(
                t("comment.do.named", t("comment.do." + action), text.label(row)),
                t("comment.reason." + action),
                t("comment.do." + action),
                reason -> {
                    act.with(reason);
                    done(action);
                });
    }

    private void attempt(CommentAction action, Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            return;
        }
        done(action);
    }

    private void done(CommentAction action) {
        Toast.done(t("comment.done." + action));
        changed.run();
    }
}
