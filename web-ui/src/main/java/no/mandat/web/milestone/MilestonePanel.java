package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.milestone.MilestoneAction;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.web.audit.HistoryNavigation;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.milestone.DropMilestone;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.ReopenMilestone;
import no.mandat.workflow.milestone.RestoreMilestone;
import no.mandat.workflow.milestone.StartMilestone;
import no.mandat.workflow.resolution.WithdrawResolution;

/** What unfolds under a milestone: its date to be moved, what one may do with it now, and every date it has had. */
final class MilestonePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MilestoneRow row;
    private final transient PlanDesk desk;
    private final transient Optional<MoveForm> form;

    /** @param history whether it leads to what happened to the milestone */
    MilestonePanel(MilestoneRow row, PlanDesk desk, boolean history, Runnable close) {
        this.row = row;
        this.desk = desk;
        addClassName("plan-panel");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", row.title());
        boolean moves = row.actions().contains(MilestoneAction.RESCHEDULE) && !row.waitsForBoard();
        form = moves ? Optional.of(new MoveForm(row, desk, close)) : Optional.empty();
        form.ifPresent(this::add);
        actions().ifPresent(this::add);
        add(new MoveHistory(desk.mandate(), row, desk));
        if (history) {
            var about = new Subject("Milestone", row.id().value());
            add(new Paragraph(HistoryNavigation.link(desk.mandate(), about, t("story.history"))));
        }
    }

    /** Fills in another day. */
    void suggest(LocalDate day) {
        form.ifPresent(move -> move.suggest(day));
    }

    private Optional<Component> actions() {
        var line = new Div();
        line.addClassName("plan-actions");
        row.actions().stream()
                .sorted()
                .flatMap(action -> button(action).stream())
                .forEach(line::add);
        if (row.waitsForBoard() && row.actions().contains(MilestoneAction.RESCHEDULE)) {
            line.add(quiet("plan.propose.withdraw", this::askToWithdraw));
        }
        return line.getComponentCount() == 0 ? Optional.empty() : Optional.of(line);
    }

    private Optional<Button> button(MilestoneAction action) {
        return switch (action) {
            case RESCHEDULE -> Optional.empty();
            case EDIT ->
                Optional.of(
                        quiet("plan.edit", () -> MilestoneDialog.edit(row, desk).open()));
            case START -> Optional.of(quiet("plan.start", this::start));
            case REACH -> Optional.of(quiet("plan.reach", () -> new ReachDialog(row, desk).open()));
            case DROP -> Optional.of(quiet("plan.drop", () -> ask("plan.drop.ask", "plan.drop.confirm", this::drop)));
            case RESTORE ->
                Optional.of(
                        quiet("plan.restore", () -> ask("plan.restore.ask", "plan.restore.confirm", this::restore)));
            case REOPEN ->
                Optional.of(quiet("plan.reopen", () -> ask("plan.reopen.ask", "plan.reopen.confirm", this::reopen)));
        };
    }

    private static Button quiet(String key, Runnable act) {
        var button = new Button(t(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void start() {
        try {
            desk.parts().service().start(new StartMilestone(UUID.randomUUID(), row.id()));
            desk.done(row.id(), t("plan.start.done", row.title()));
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
    }

    private void ask(String question, String confirm, ReasonDialog.Act act) {
        new ReasonDialog(t(question + ".title", row.title()), t(question + ".text"), t(confirm), act).open();
    }

    private void drop(String reason) {
        desk.parts().service().drop(new DropMilestone(UUID.randomUUID(), row.id(), reason));
        desk.done(row.id(), t("plan.drop.done", row.title()));
    }

    private void restore(String reason) {
        desk.parts().service().restore(new RestoreMilestone(UUID.randomUUID(), row.id(), reason));
        desk.done(row.id(), t("plan.restore.done", row.title()));
    }

    private void reopen(String reason) {
        desk.parts().service().reopen(new ReopenMilestone(UUID.randomUUID(), row.id(), reason));
        desk.done(row.id(), t("plan.reopen.done", row.title()));
    }

    private void askToWithdraw() {
        ask("plan.withdraw.ask", "plan.withdraw.confirm", this::withdraw);
    }

    /** What the board was asked is a resolution: giving that up leaves the date as it is. */
    private void withdraw(String reason) {
        new MilestoneDates(row, desk.plan().details().today())
                .pending()
                .flatMap(move -> Optional.ofNullable(move.resolution()))
                .ifPresent(resolution -> {
                    int version = desk.parts().resolutions().details(resolution).version();
                    desk.parts()
                            .decisions()
                            .withdraw(new WithdrawResolution(UUID.randomUUID(), resolution, version, reason));
                    desk.done(row.id(), t("plan.withdraw.done", row.title()));
                });
    }
}
