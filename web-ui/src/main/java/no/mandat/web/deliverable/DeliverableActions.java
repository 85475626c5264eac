package no.mandat.web.deliverable;

import static no.mandat.web.shared.Say.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.deliverable.DeliverableAction;
import no.mandat.domain.deliverable.DeliverableState;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.shared.KeptFields;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.deliverable.ConfirmDeliverable;
import no.mandat.workflow.deliverable.CorrectionDetails;
import no.mandat.workflow.deliverable.DeliverableDetails;
import no.mandat.workflow.deliverable.EditDeliverable;
import no.mandat.workflow.deliverable.KeepApproved;
import no.mandat.workflow.deliverable.OutlineReport;
import no.mandat.workflow.deliverable.PublishDeliverable;
import no.mandat.workflow.deliverable.RecallDeliverable;
import no.mandat.workflow.deliverable.ReviseDeliverable;
import no.mandat.workflow.deliverable.SectionRow;
import no.mandat.workflow.deliverable.SubmitDeliverable;
import no.mandat.workflow.deliverable.WithdrawDeliverable;
import org.jspecify.annotations.Nullable;

/** What one may do with a deliverable as a whole: the next step as the page's button, unless the reader's verdict is waited for, the rest in its menu. */
record DeliverableActions(
        DeliverableDetails deliverable,
        FinishAction.@Nullable Seen seen,
        Optional<ReviewActs> review,
        DeliverableDesk desk,
        Runnable changed) {

    private static final List<DeliverableAction> NEXT_FIRST = List.of(
            DeliverableAction.ASK,
            DeliverableAction.PUBLISH,
            DeliverableAction.FINISH,
            DeliverableAction.SUBMIT,
            DeliverableAction.CONFIRM);

    void offer(PageHeader header) {
        List<DeliverableAction> offered = new ArrayList<>(deliverable.actions());
        if (seen == null) {
            // Only what is on the screen is made ready.
            offered.remove(DeliverableAction.FINISH);
        }
        boolean waits = review.filter(ReviewActs::waits).isPresent();
        NEXT_FIRST.stream()
                .filter(action -> !waits)
                .filter(offered::contains)
                .filter(action -> action != DeliverableAction.SUBMIT || deliverable.state() == DeliverableState.DRAFT)
                .findFirst()
                .ifPresent(next -> {
                    offered.remove(next);
                    header.primary(name(next), () -> carryOut(next));
                });
        review.ifPresent(acts -> acts.offer(header));
        if (FiguresDialog.isOffered(deliverable)) {
            header.more(t("deliverable.figures.take"), () -> new FiguresDialog(deliverable, desk, changed).open());
        }
        if (deliverable.writes()) {
            header.more(t("section.add"), () -> SectionDialog.add(deliverable, null, 1, desk, changed));
            header.more(t("recommendation.add"), () -> RecommendationDialog.add(deliverable, null, desk, changed));
            header.more(t("reportImport.do"), () -> new ImportDialog(deliverable, desk, changed).open());
            if (desk.writing().outline(deliverable.id()).sections().stream().allMatch(SectionRow::removed)) {
                header.more(t("reportOutline.do"), this::outline);
            }
        }
        offered.forEach(action -> header.more(name(action), () -> carryOut(action)));
        if (deliverable.embargoes()) {
            header.more(t("deliverable.embargo"), () -> new EmbargoDialog(deliverable, desk, changed).open());
        }
    }

    private String name(DeliverableAction action) {
        boolean again = action == DeliverableAction.SUBMIT && deliverable.state() == DeliverableState.IN_REVIEW;
        return t("deliverable.do." + action + (again ? ".again" : ""));
    }

    private void carryOut(DeliverableAction action) {
        switch (action) {
            case EDIT -> edit();
            case CONFIRM ->
                done(action, () -> desk.service().confirm(new ConfirmDeliverable(UUID.randomUUID(), deliverable.id())));
            case SUBMIT ->
                done(action, () -> desk.service()
                        .submit(new SubmitDeliverable(UUID.randomUUID(), deliverable.id(), deliverable.version())));
            case FINISH -> {
                if (seen != null) {
                    new FinishAction(deliverable, seen, desk, changed).run();
                }
            }
            case CORRECT ->
                new CorrectDialog(
                                deliverable,
                                desk.corrections()
                                        .queries()
                                        .last(deliverable.id())
                                        .filter(CorrectionDetails::writes)
                                        .orElse(null),
                                desk,
                                changed)
                        .open();
            case KEEP_APPROVED, KEEP_PUBLISHED -> keep(action);
            case REVISE ->
                done(action, () -> desk.service()
                        .revise(new ReviseDeliverable(UUID.randomUUID(), deliverable.id(), deliverable.version())));
            case PUBLISH ->
                done(action, () -> desk.publication()
                        .publish(new PublishDeliverable(UUID.randomUUID(), deliverable.id(), deliverable.version())));
            case RECALL -> recall();
            case WITHDRAW -> withdraw();
            case ASK ->
                new AskDialog(deliverable, desk, round -> ApprovalNavigation.open(deliverable.mandate(), round)).open();
            case UPHOLD -> new UpholdDialog(deliverable, desk, changed).open();
            case HAND_OVER -> new HandOverDialog(deliverable, desk, changed).open();
            case PASS, RETURN, PAUSE, APPROVE -> throw new IllegalStateException("%s is the round's".formatted(action));
        }
    }

    private void outline() {
        try {
            desk.imports().outline(new OutlineReport(UUID.randomUUID(), deliverable.id()));
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            return;
        }
        Toast.done(t("reportOutline.done"));
        changed.run();
    }

    private void edit() {
        new DeliverableDialog(
                        deliverable.form(),
                        desk.clauses().text(deliverable.mandate()),
                        desk.writing().writers(deliverable.mandate()),
                        new KeptFields(desk.drafts(), "deliverable:" + deliverable.id(), desk.clock()),
                        desk.validator(),
                        (key, form) -> {
                            desk.service()
                                    .edit(new EditDeliverable(key, deliverable.id(), deliverable.version(), form));
                            Toast.done(t("deliverable.edited"));
                            changed.run();
                        })
                .open();
    }

    private void recall() {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("deliverable.recall.title"),
                        t(
                                deliverable.state() == DeliverableState.IN_APPROVAL
                                        ? "deliverable.recall.round"
                                        : "deliverable.recall.text"),
                        t("deliverable.do.RECALL"),
                        reason -> {
                            desk.service()
                                    .recall(new RecallDeliverable(
                                            key, deliverable.id(), deliverable.version(), reason));
                            Toast.done(t("deliverable.done.RECALL"));
                            changed.run();
                        })
                .harmless()
                .open();
    }

    private void keep(DeliverableAction action) {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("deliverable.keep.title"),
                        t("deliverable.keep.text", Objects.requireNonNullElse(deliverable.approvedRevision(), 0)),
                        t("deliverable.do." + action),
                        reason -> {
                            desk.service().keep(new KeepApproved(key, deliverable.id(), deliverable.version(), reason));
                            Toast.done(t("deliverable.done." + action));
                            changed.run();
                        })
                .open();
    }

    private void withdraw() {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("deliverable.withdraw.title"),
                        t("deliverable.withdraw.text", deliverable.form().title()),
                        t("deliverable.do.WITHDRAW"),
                        reason -> {
                            desk.service()
                                    .withdraw(new WithdrawDeliverable(
                                            key, deliverable.id(), deliverable.version(), reason));
                            Toast.done(t("deliverable.done.WITHDRAW"));
                            changed.run();
                        })
                .open();
    }

    private void done(DeliverableAction action, Runnable work) {
        try {
            work.run();
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            return;
        }
        Toast.done(t("deliverable.done." + action));
        changed.run();
    }
}
