package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import no.mandat.domain.meeting.ItemAction;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.ItemRow;
import org.jspecify.annotations.Nullable;

/** An item of the agenda. Whoever writes the agenda changes it where it stands. */
final class ItemLine extends ListItem {

    private static final long serialVersionUID = 1L;
    private static final String ALT_ARROW = "event.altKey && event.key === '%s' && (event.preventDefault(), true)";

    private final transient AgendaCard card;
    private final Span number = new Span();
    private final Span starts = new Span();
    private final Div about = new Div();
    private final RefusalLine refusal = new RefusalLine();
    private final Button up = arrow("↑");
    private final Button down = arrow("↓");
    private transient ItemRow row;
    private @Nullable InPlace<String> title;
    private @Nullable InPlace<ItemKind> kind;
    private @Nullable InPlace<Integer> minutes;
    private @Nullable InPlace<String> presenter;

    ItemLine(AgendaCard card, ItemRow row) {
        this.card = card;
        this.row = row;
        addClassName("agenda-item");
        getElement().setAttribute("tabindex", "-1");
        number.addClassName("agenda-number");
        starts.addClassName("agenda-starts");
        about.addClassNames("agenda-about", "small");
        if (row.actions().contains(ItemAction.EDIT)) {
            writable();
        } else {
            readable();
        }
        show(row);
    }

    private void readable() {
        var words = new Span(row.title());
        words.getElement().setAttribute("lang", card.language());
        var head = new Div(number, words);
        head.addClassName("agenda-title");
        if (row.shutOut()) {
            var shut = new Span(t("agenda.shutOut"));
            shut.addClassNames("small", "muted");
            add(starts, new Div(head, shut));
            card.own(row).ifPresent(this::add);
            return;
        }
        var facts = new Span(facts(row));
        facts.addClassNames("small", "muted");
        var by = new Span(Optional.ofNullable(row.presenter())
                .map(name -> t("agenda.presentedBy", name))
                .orElse(""));
        by.addClassNames("small", "muted");
        var said = new Div(facts, by);
        said.addClassName("agenda-facts");
        add(starts, new Div(head, said, about));
        card.own(row).ifPresent(this::add);
    }

    /** "Vedtak · 5 min", and afterwards what came of it. */
    private static String facts(ItemRow row) {
        var planned = "%s · %s".formatted(Say.sentence(t(row.kind())), MeetingTimes.minutes(row.minutes()));
        var outcome = row.outcome();
        return outcome == null ? planned : "%s · %s".formatted(planned, OutcomeField.mark(outcome));
    }

    private void writable() {
        title = new InPlace<>(
                        t("agenda.title.label"),
                        ItemForms.line(),
                        row.title(),
                        text -> text,
                        text -> card.save(this, ItemForms.titled(ItemForms.of(row), text)))
                .whenLeft();
        kind = new InPlace<>(
                        t("agenda.kind.label"),
                        ItemForms.kinds(),
                        row.kind(),
                        one -> Say.sentence(t(one)),
                        one -> card.save(this, ItemForms.of(ItemForms.of(row), one)))
                .whenChosen();
        minutes = new InPlace<>(
                        t("agenda.minutes.label"),
                        ItemForms.minutes(),
                        row.minutes(),
                        planned -> MeetingTimes.minutes(planned),
                        some -> card.save(this, ItemForms.lasting(ItemForms.of(row), some == null ? 0 : some)))
                .whenLeft();
        presenter = new InPlace<>(
                        t("agenda.presenter.label"),
                        ItemForms.line(),
                        presenter(row),
                        name -> name.isEmpty() ? t("agenda.presenter.none") : t("agenda.presentedBy", name),
                        name -> card.save(this, ItemForms.presented(ItemForms.of(row), name)))
                .whenLeft();
        title.getElement().setAttribute("lang", card.language());
        var head = new Div(number, title);
        head.addClassName("agenda-title");
        var facts = new Div(kind, minutes, presenter);
        facts.addClassName("agenda-facts");
        add(starts, new Div(head, facts, about, refusal), tools());
        up.addClickListener(click -> moveBy(-1, true));
        down.addClickListener(click -> moveBy(1, true));
        getElement().addEventListener("keydown", key -> moveBy(-1, false)).setFilter(ALT_ARROW.formatted("ArrowUp"));
        getElement().addEventListener("keydown", key -> moveBy(1, false)).setFilter(ALT_ARROW.formatted("ArrowDown"));
    }

    private Div tools() {
        var handle = new Span("⠿");
        handle.addClassName("agenda-handle");
        handle.getElement().setAttribute("aria-hidden", "true");
        DragSource.create(handle).setDragData(row.id());
        DropTarget.create(this)
                .addDropListener(drop -> drop.getDragData().ifPresent(dragged -> card.drop(dragged, row.number())));
        var menu = new DotsMenu(t("agenda.more", row.title()))
                .item(t("agenda.item.edit"), () -> card.askMore(row))
                .item(t("agenda.remove"), () -> card.remove(row));
        var tools = new Div(handle, up, down, menu);
        tools.addClassName("agenda-tools");
        return tools;
    }

    private static Button arrow(String sign) {
        var button = new Button(sign);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void moveBy(int places, boolean byButton) {
        if (card.move(row, row.number() + places)) {
            focusAfterMove(places < 0 ? up : down, byButton);
        }
    }

    /** The button that was pressed takes the next press; where it can't go on, the row has the focus. */
    private void focusAfterMove(Button pressed, boolean byButton) {
        if (byButton && pressed.isEnabled()) {
            pressed.focus();
        } else {
            getElement().executeJs("this.focus()");
        }
    }

    /** As it is now; a field that is being filled in is left alone. */
    void show(ItemRow now) {
        row = now;
        number.setText(String.valueOf(now.number()));
        starts.setText(card.times().clock(Optional.ofNullable(now.startsAt())));
        if (title != null && kind != null && minutes != null && presenter != null) {
            title.refresh(now.title());
            kind.refresh(now.kind());
            minutes.refresh(now.minutes());
            presenter.refresh(presenter(now));
        }
        up.setAriaLabel(t("agenda.up", now.title()));
        down.setAriaLabel(t("agenda.down", now.title()));
        up.setEnabled(now.number() > 1);
        down.setEnabled(now.number() < card.size());
        about.removeAll();
        about.add(card.about(now).toArray(Component[]::new));
    }

    private static String presenter(ItemRow row) {
        return Optional.ofNullable(row.presenter()).orElse("");
    }

    /** Under what was filled in. */
    RefusalLine refusal() {
        return refusal;
    }

    ItemRow row() {
        return row;
    }
}
