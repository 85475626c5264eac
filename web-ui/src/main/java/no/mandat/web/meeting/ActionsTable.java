package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.meeting.ActionAction;
import no.mandat.domain.meeting.ActionState;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.ActionRow;
import no.mandat.workflow.meeting.DropAction;
import no.mandat.workflow.meeting.FinishAction;
import no.mandat.workflow.meeting.HeldMeeting;
import no.mandat.workflow.meeting.ReopenAction;
import org.jspecify.annotations.Nullable;

/** Who does what: after an item, or of what meetings agreed on before. */
final class ActionsTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ActionDesk desk;
    private final boolean writes;
    private final boolean ofOthers;
    private final NativeTable table = new NativeTable();
    private final RefusalLine refusal = new RefusalLine();
    private transient @Nullable List<ActionRow> shown;

    ActionsTable(HeldMeeting held, AgendaItemId item, HoldDesk desk, boolean writes) {
        this(desk.actions(held.mandate()), writes, false);
        var head = new Div(new H3(t("hold.actions")));
        head.addClassName("hold-actions-head");
        if (writes) {
            var add = new Button(t("hold.action.add"), click -> ActionDialog.agreeing(item, this.desk)
                    .open());
            add.addThemeVariants(ButtonVariant.TERTIARY);
            head.add(add);
        }
        addComponentAsFirst(head);
        table.getElement().setAttribute("aria-label", t("hold.actions"));
    }

    /** Those that the meetings before agreed on, each with its meeting. */
    static ActionsTable earlier(ActionDesk desk, boolean writes) {
        var earlier = new ActionsTable(desk, writes, true);
        earlier.addComponentAsFirst(new H3(t("hold.actions.earlier")));
        earlier.table.getElement().setAttribute("aria-label", t("hold.actions.earlier"));
        return earlier;
    }

    /** Those of one meeting, under a heading that says so. */
    static ActionsTable of(ActionDesk desk, String heading, boolean writes) {
        var agreed = new ActionsTable(desk, writes, false);
        agreed.table.getElement().setAttribute("aria-label", heading);
        return agreed;
    }

    private ActionsTable(ActionDesk desk, boolean writes, boolean ofOthers) {
        this.desk = desk;
        this.writes = writes;
        this.ofOthers = ofOthers;
        addClassName("hold-actions");
        table.getHead()
                .add(new NativeTableRow(Stream.of("hold.action.title", "hold.action.responsible", "hold.action.due")
                        .map(key -> head(t(key)))
                        .toArray(Component[]::new)));
        if (writes) {
            var options = new Span(t("hold.action.options"));
            options.addClassName("only-heard");
            var last = head("");
            last.add(options);
            table.getHead().getRows().getFirst().add(last);
        }
        add(table, refusal);
    }

    private static NativeTableHeaderCell head(String text) {
        var head = new NativeTableHeaderCell(text);
        head.getElement().setAttribute("scope", "col");
        return head;
    }

    void show(List<ActionRow> rows) {
        setVisible(!rows.isEmpty() || (writes && !ofOthers));
        table.setVisible(!rows.isEmpty());
        if (rows.equals(shown)) {
            return;
        }
        shown = List.copyOf(rows);
        table.getBody().removeAll();
        rows.forEach(row -> table.getBody().add(row(row)));
    }

    private NativeTableRow row(ActionRow row) {
        var title = new NativeTableCell(new Span(row.title()));
        if (row.state() != ActionState.OPEN) {
            var state = new Div(Say.sentence(t(row.state())));
            state.addClassNames("small", "muted");
            title.add(state);
        }
        if (ofOthers) {
            title.add(new Div(MeetingNavigation.link(row.mandate(), row.meeting(), row.meetingTitle())));
        }
        var due = Say.dates().briefly(row.due(), false, LocalDate.now(desk.clock()))
                + (row.overdue() ? ", " + t("hold.action.overdue") : "");
        var line = new NativeTableRow(title, new NativeTableCell(row.responsibleName()), new NativeTableCell(due));
        if (writes) {
            var menu = new DotsMenu(t("hold.action.more", row.title()));
            row.actions().stream()
                    .sorted()
                    .forEach(action -> menu.item(t("hold.action." + action.name()), work(row, action)));
            line.add(row.actions().isEmpty() ? new NativeTableCell() : new NativeTableCell(menu));
        }
        return line;
    }

    private Runnable work(ActionRow row, ActionAction action) {
        return switch (action) {
            case EDIT -> () -> ActionDialog.editing(row, desk).open();
            case FINISH ->
                () -> attempt(() -> desk.holding().finishAction(new FinishAction(UUID.randomUUID(), row.id())));
            case REOPEN ->
                () -> attempt(() -> desk.holding().reopenAction(new ReopenAction(UUID.randomUUID(), row.id())));
            case DROP -> () -> askToDrop(row);
        };
    }

    private void attempt(Runnable work) {
        desk.attempt(refusal, work);
    }

    private void askToDrop(ActionRow row) {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("hold.action.drop.title", row.title()),
                        t("hold.action.drop.text"),
                        t("hold.action.DROP"),
                        why -> {
                            desk.holding().dropAction(new DropAction(key, row.id(), why));
                            desk.refresh().run();
                        })
                .open();
    }
}
