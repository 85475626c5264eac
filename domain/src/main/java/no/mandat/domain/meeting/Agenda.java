package no.mandat.domain.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.meeting.AgendaItemEvent.ItemMoved;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.RefusedException;

/** The items of a meeting that are on its agenda, in order. Any other business stays last. */
public final class Agenda {

    /** The most items. */
    public static final int MOST = 100;

    private final List<AgendaItem> items;

    private Agenda(List<AgendaItem> items) {
        this.items = items;
    }

    /** Of all items of a meeting. */
    public static Agenda of(List<AgendaItem> all) {
        return new Agenda(new ArrayList<>(all.stream()
                .filter(AgendaItem::isListed)
                .sorted(Comparator.comparingInt(AgendaItem::rank))
                .toList()));
    }

    /** In order. */
    public List<AgendaItem> items() {
        return List.copyOf(items);
    }

    /**
     * Places one that has come: last, but before any other business.
     *
     * @throws RefusedException {@link MeetingRefusal.AgendaFull}
     */
    public void insert(AgendaItem item) {
        items.remove(item);
        if (items.size() >= MOST) {
            throw new RefusedException(new MeetingRefusal.AgendaFull(MOST));
        }
        items.add(lastPlace(item) - 1, item);
        rank();
    }

    /** Closes the gap of one that has gone. */
    public void close() {
        rank();
    }

    /** Moves one to a place, from 1; as far as any other business stays last. Where it stands there, nothing happened. */
    public Optional<ItemMoved> move(AgendaItemId id, int place, Instant at) {
        var item = items.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        items.remove(item);
        int to = Math.clamp(place, 1, lastPlace(item));
        if (isLast(item)) {
            to = items.size() + 1;
        }
        items.add(to - 1, item);
        var moved = item.rank() == to ? Optional.<ItemMoved>empty() : Optional.of(item.movedTo(to, at));
        rank();
        return moved;
    }

    /** How far to the end an item can stand that isn't among them. */
    private int lastPlace(AgendaItem item) {
        boolean before = !isLast(item) && !items.isEmpty() && isLast(items.getLast());
        return before ? items.size() : items.size() + 1;
    }

    private static boolean isLast(AgendaItem item) {
        return item.standard()
                .filter(standard -> standard == StandardItem.ANY_OTHER_BUSINESS)
                .isPresent();
    }

    private void rank() {
        for (int i = 0; i < items.size(); i++) {
            items.get(i).rankAt(i + 1);
        }
    }

    /** What must be decided and isn't, by its title. */
    public List<String> undecided() {
        return items.stream()
                .filter(AgendaItem::lacksOutcome)
                .map(item -> item.says().title())
                .toList();
    }

    /** Whether somebody has put something on it: more than what comes by itself. */
    public boolean isPrepared() {
        return items.stream().anyMatch(item -> item.standard().isEmpty());
    }
}
