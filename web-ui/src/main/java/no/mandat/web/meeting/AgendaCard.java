package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.meeting.MeetingAction;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.ExportFile;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Rules;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.EditItem;
import no.mandat.workflow.meeting.ItemForm;
import no.mandat.workflow.meeting.ItemRecusal;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.MoveItem;
import no.mandat.workflow.meeting.RemoveItem;
import no.mandat.workflow.meeting.RestoreItem;
import no.mandat.workflow.shared.SharedRefusal;

/** The agenda. Its lines stay while it changes, so that nobody loses the place, or what is being typed in another line. */
final class AgendaCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient MeetingDesk desk;
    private final transient ClauseText clauses;
    private final Map<AgendaItemId, ItemLine> lines = new HashMap<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph none = new Paragraph();
    private final Paragraph total = new Paragraph();
    private final Div moved = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final Div others = new Div();
    private final Div files = new Div();
    private transient MeetingDetails meeting;
    private transient List<ItemRecusal> recusals = List.of();

    AgendaCard(MeetingDetails meeting, MeetingDesk desk) {
        this.meeting = meeting;
        this.desk = desk;
        clauses = desk.clauses().text(meeting.mandate());
        list.addClassName("agenda");
        moved.addClassName("only-heard");
        moved.getElement().setAttribute("aria-live", "polite");
        getContent().add(none, list, moved, refusal);
        if (isWritten()) {
            var keys = new Paragraph(t("agenda.keys"));
            keys.addClassNames("small", "muted", "key-hints");
            getContent().add(keys);
        }
        if (isWritten() || (meeting.runs() && meeting.status() == MeetingStatus.RUNNING)) {
            getContent().add(new NewItemLine(this::add));
        }
        files.addClassName("agenda-files");
        files.add(file(ExportFile.PDF, "agenda.pdf"), file(ExportFile.WORD, "agenda.word"));
        getContent().add(total, files, others);
        if (meeting.proposes() && !meeting.runs()) {
            getContent().add(new Button(t("agenda.propose"), click -> new ProposeDialog(meeting, desk, this::refresh)
                    .open()));
        }
        show();
    }

    @Override
    protected Card initContent() {
        return new Card("agenda", t("agenda.title"));
    }

    /** Whether the reader writes it, as long as it is planned or called. */
    private boolean isWritten() {
        return meeting.runs() && meeting.actions().contains(MeetingAction.EDIT);
    }

    /** Reads it anew. */
    void refresh() {
        meeting = desk.now(meeting);
        show();
    }

    private void show() {
        recusals = desk.recusals().of(meeting.id());
        var wanted = meeting.agenda().stream().map(this::line).toList();
        if (!list.getChildren().toList().equals(wanted)) {
            list.removeAll();
            list.add(wanted.toArray(Component[]::new));
        }
        list.setVisible(!wanted.isEmpty());
        none.setVisible(wanted.isEmpty());
        files.setVisible(!wanted.isEmpty());
        none.setText(t(meeting.runs() ? "agenda.none" : "agenda.none.yet"));
        PlannedTime.of(meeting).show(total);
        others.removeAll();
        others.add(new OtherItems(meeting, desk, () -> {
            refresh();
            focusAt(size());
        }));
    }

    private Anchor file(String extension, String words) {
        var link = new Anchor(MeetingNavigation.agenda(meeting.id(), extension), t(words));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    private ItemLine line(ItemRow row) {
        var line = lines.computeIfAbsent(row.id(), id -> new ItemLine(this, row));
        line.show(row);
        return line;
    }

    private void add(ItemForm form) {
        desk.agenda().add(new AddItem(UUID.randomUUID(), meeting.id(), form));
        refresh();
        moved.setText(t("agenda.added", form.title()));
    }

    /** What one typed stays in its field where it can't be saved. */
    void save(ItemLine line, ItemForm form) {
        var broken = new Rules<>(desk.validator(), ItemForm.class).brokenBy(form);
        if (!broken.isEmpty()) {
            line.refusal().say(String.join(" ", broken.values()));
            return;
        }
        line.refusal().clear();
        try {
            var row = line.row();
            desk.agenda().edit(new EditItem(UUID.randomUUID(), row.id(), row.version(), form));
            refresh();
        } catch (RefusedException e) {
            boolean meanwhile = e.refusal() instanceof SharedRefusal.ChangedMeanwhile;
            line.refusal().say(meanwhile ? t("agenda.changedMeanwhile") : Say.t(e.refusal()));
            if (meanwhile) {
                refresh();
            }
        }
    }

    /** Says whether it was moved. */
    boolean move(ItemRow row, int place) {
        if (place < 1 || place > size()) {
            return false;
        }
        refusal.attempt(() -> {
            desk.agenda().move(new MoveItem(UUID.randomUUID(), row.id(), place));
            refresh();
            meeting.agenda().stream()
                    .filter(one -> one.id().equals(row.id()))
                    .findFirst()
                    .ifPresent(one -> moved.setText(t("agenda.moved", one.title(), one.number())));
        });
        return true;
    }

    void drop(Object dragged, int place) {
        meeting.agenda().stream()
                .filter(row -> row.id().equals(dragged))
                .findFirst()
                .ifPresent(row -> move(row, place));
    }

    void remove(ItemRow row) {
        refusal.attempt(() -> {
            desk.agenda().remove(new RemoveItem(UUID.randomUUID(), row.id()));
            refresh();
            focusAt(row.number());
            Toast.undoable(t("agenda.removed", row.title()), () -> restore(row));
        });
    }

    /** What was pressed is gone: one goes on at the item that stands there now, or the last. */
    private void focusAt(int number) {
        meeting.agenda().stream().limit(number).reduce((before, row) -> row).ifPresent(row -> line(row)
                .getElement()
                .executeJs("this.focus()"));
    }

    private void restore(ItemRow row) {
        refusal.attempt(() -> {
            desk.agenda().restore(new RestoreItem(UUID.randomUUID(), row.id()));
            desk.agenda().move(new MoveItem(UUID.randomUUID(), row.id(), row.number()));
        });
        refresh();
    }

    void askMore(ItemRow row) {
        new ItemDialog(row, meeting, clauses, desk, this::refresh, () -> drawn(row)).open();
    }

    private ItemRow drawn(ItemRow row) {
        return Optional.ofNullable(lines.get(row.id())).map(ItemLine::row).orElse(row);
    }

    /** Clauses, papers, and whether it is exempt; what is open from before, until the minutes are out. */
    List<Component> about(ItemRow row) {
        var about = new ItemAbout(meeting.mandate(), clauses).of(row);
        var partial = recusals.stream()
                .filter(one -> one.item().equals(row.id()))
                .map(ItemRecusal::name)
                .toList();
        if (!partial.isEmpty()) {
            about.add(new Div(t("agenda.partial", Say.words().list(partial))));
        }
        if (row.standard() == StandardItem.OPEN_ACTIONS && isAheadOrHeld()) {
            about.add(new EarlierActions(desk.actions().earlier(meeting.id())));
        }
        return about;
    }

    /** What whoever only reads the agenda may say of themself at an item. */
    Optional<DotsMenu> own(ItemRow row) {
        return new OwnRecusal(meeting, desk).menu(row);
    }

    private boolean isAheadOrHeld() {
        return switch (meeting.status()) {
            case PLANNED, CALLED, RUNNING, HELD -> true;
            case MINUTES_CIRCULATED, CLOSED, CANCELLED -> false;
        };
    }

    int size() {
        return meeting.agenda().size();
    }

    /** In which the titles are. */
    String language() {
        return meeting.form().language();
    }

    MeetingTimes times() {
        return new MeetingTimes(desk.clock());
    }
}
