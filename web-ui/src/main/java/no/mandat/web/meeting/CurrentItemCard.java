package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.meeting.StandardItem;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.HeldItem;
import no.mandat.workflow.meeting.HeldMeeting;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.NotePart;
import no.mandat.workflow.meeting.SpokenRow;
import no.mandat.workflow.meeting.TurnToItem;
import org.jspecify.annotations.Nullable;

/** An item in the middle of the page: what it is about, what was said and decided, who does what. */
final class CurrentItemCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient HoldDesk desk;
    private final transient ItemRow first;
    private final boolean writes;
    private final Div meta = new Div();
    private final MeetingClock spent;
    private final Div elsewhere = new Div();
    private final Span where = new Span();
    private final Button showCurrent = new Button("", click -> goToCurrent());
    private final Span shut = new Span(t("agenda.shutOut"));
    private final ItemFacts facts;
    private final @Nullable NoteField notes;
    private final @Nullable NoteField decision;
    private final OutcomeField outcome;
    private final RoundOffer rounds;
    private final @Nullable ActionsTable earlier;
    private final ActionsTable actions;
    private final RefusalLine refusal = new RefusalLine();
    private final Div said = new Div();
    private final Div foot = new Div();
    private final Button next = new Button(t("hold.next"), click -> turnToNext());
    private transient List<SpokenRow> known = List.of();
    private transient HeldMeeting latest;
    private @Nullable AgendaItemId current;
    private @Nullable AgendaItemId following;

    /**
     * @param runs whether the reader writes the minutes: of an item in which they are partial they write nothing
     * @param unsaved is told whenever something may be unsaved, or no longer is
     */
    CurrentItemCard(ItemRow row, HeldMeeting held, HoldDesk desk, boolean runs, Runnable unsaved) {
        this.desk = desk;
        first = row;
        latest = held;
        writes = runs && !row.shutOut();
        spent = MeetingClock.ofItem(desk.clock());
        facts = new ItemFacts(held.mandate(), desk);
        outcome = new OutcomeField(held.mandate(), desk, writes);
        rounds = new RoundOffer(held.id(), row, desk, writes);
        earlier = row.standard() == StandardItem.OPEN_ACTIONS
                ? ActionsTable.earlier(desk.actions(held.mandate()), writes)
                : null;
        actions = new ActionsTable(held, row.id(), desk, writes);
        notes = writes ? new NoteField(row.id(), NotePart.NOTES, desk, unsaved) : null;
        decision = writes && mayDecide(row) ? new NoteField(row.id(), NotePart.DECISION, desk, unsaved) : null;
        meta.addClassName("hold-meta");
        elsewhere.addClassName("hold-elsewhere");
        elsewhere.add(where, showCurrent);
        if (writes) {
            elsewhere.add(new Button(t("hold.turn"), click -> turnTo(row.id())));
        }
        foot.addClassName("hold-foot");
        if (hears()) {
            foot.add(new Button(t("spoken.record"), click -> record()));
        }
        next.addClassName("hold-next");
        foot.add(next);
        getContent().addClassName("hold-item");
        shut.addClassNames("small", "muted");
        getContent().add(meta, elsewhere, shut, facts);
        Optional.ofNullable(earlier).ifPresent(getContent()::add);
        Optional.ofNullable(notes).ifPresent(getContent()::add);
        getContent().add(outcome);
        Optional.ofNullable(decision).ifPresent(getContent()::add);
        getContent().add(rounds, actions, said, refusal, foot);
    }

    /** What somebody says is written down for them to confirm. */
    private void record() {
        new SpokenDialog(first.id(), latest.people(), desk.spoken(), desk.validator(), desk.refresh()).open();
    }

    private void showSaid(HeldMeeting held) {
        if (!hears()) {
            return;
        }
        var all = desk.said().of(held.id());
        if (!all.equals(known)) {
            known = List.copyOf(all);
            said.removeAll();
            said.add(new SpokenList(first.id(), all));
        }
    }

    private boolean hears() {
        return writes && desk.takesInput();
    }

    private static boolean mayDecide(ItemRow row) {
        return row.kind() == ItemKind.DECISION && row.standard() != StandardItem.ANY_OTHER_BUSINESS;
    }

    @Override
    protected Card initContent() {
        return new Card("hold-item", first.title()).in(desk.language());
    }

    void show(HeldItem item, HeldMeeting held) {
        latest = held;
        var row = item.row();
        meta.removeAll();
        meta.add(new Span(t("hold.item.number", row.number(), held.items().size())));
        if (!row.shutOut()) {
            meta.add(new Span(Say.sentence(t(row.kind()))));
        }
        Optional.ofNullable(row.presenter()).ifPresent(name -> meta.add(new Span(t("agenda.presentedBy", name))));
        spent.show(item);
        meta.add(spent);
        shut.setVisible(row.shutOut());
        facts.setVisible(!row.shutOut());
        facts.show(row, held);
        outcome.show(row, row.id().equals(held.current()) ? held.currentQuorum() : null);
        rounds.show(row);
        if (earlier != null) {
            earlier.show(desk.items().actions().earlier(held.id()));
        }
        actions.show(item.actions());
        if (notes != null) {
            notes.show(held.id(), item.notes().getOrDefault(NotePart.NOTES, 0));
        }
        if (decision != null) {
            decision.show(held.id(), item.notes().getOrDefault(NotePart.DECISION, 0));
        }
        outcome.setVisible(!row.shutOut());
        actions.setVisible(actions.isVisible() && !row.shutOut());
        Optional.ofNullable(notes).ifPresent(field -> field.setVisible(!row.shutOut()));
        Optional.ofNullable(decision).ifPresent(field -> field.setVisible(!row.shutOut()));
        showSaid(held);
        showWhere(row, held);
        showFoot(row, held);
    }

    /** Another item than the one that the meeting is at isn't mistaken for it. */
    private void showWhere(ItemRow row, HeldMeeting held) {
        boolean away = held.status() == MeetingStatus.RUNNING && !row.id().equals(held.current());
        elsewhere.setVisible(away);
        current = held.current();
        var now = HeldItems.of(held).at(current).map(HeldItem::row);
        where.setText(now.map(one -> t("hold.elsewhere", one.number(), one.title()))
                .orElseGet(() -> t("hold.elsewhere.none")));
        showCurrent.setVisible(now.isPresent());
        showCurrent.setText(
                now.map(one -> t("hold.elsewhere.show", one.number())).orElse(""));
    }

    private void goToCurrent() {
        Optional.ofNullable(current).ifPresent(desk.go());
    }

    private void showFoot(ItemRow row, HeldMeeting held) {
        following = HeldItems.of(held)
                .after(row.id())
                .map(HeldItem::row)
                .map(ItemRow::id)
                .orElse(null);
        boolean turns = writes
                && following != null
                && held.status() == MeetingStatus.RUNNING
                && row.id().equals(held.current());
        next.setVisible(turns);
        foot.setVisible(turns || hears());
    }

    private void turnToNext() {
        Optional.ofNullable(following).ifPresent(this::turnTo);
    }

    private void turnTo(AgendaItemId id) {
        refusal.attempt(() -> {
            desk.holding().turnTo(new TurnToItem(UUID.randomUUID(), id));
            desk.go().accept(id);
        });
    }

    /** The focus goes to its heading. */
    void focusHeading() {
        getContent().focusHeading();
    }

    /** Whether something typed isn't kept. */
    boolean isUnsaved() {
        return (notes != null && notes.isUnsaved()) || (decision != null && decision.isUnsaved());
    }

    /** Keeps what isn't yet; says whether all is kept. */
    boolean keep() {
        Optional.ofNullable(notes).ifPresent(NoteField::save);
        Optional.ofNullable(decision).ifPresent(NoteField::save);
        return !isUnsaved();
    }
}
