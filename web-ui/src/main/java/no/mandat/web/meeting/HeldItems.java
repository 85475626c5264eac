package no.mandat.web.meeting;

import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.workflow.meeting.HeldItem;
import no.mandat.workflow.meeting.HeldMeeting;
import org.jspecify.annotations.Nullable;

/** The items of a meeting that is held. */
record HeldItems(List<HeldItem> items) {

    static HeldItems of(HeldMeeting held) {
        return new HeldItems(held.items());
    }

    Optional<HeldItem> at(@Nullable AgendaItemId id) {
        return items.stream().filter(item -> item.row().id().equals(id)).findFirst();
    }

    /** The wanted one; where it is none of them any more, the first. */
    Optional<HeldItem> shown(@Nullable AgendaItemId wanted) {
        return at(wanted).or(() -> items.stream().findFirst());
    }

    /** The one after it on the agenda. */
    Optional<HeldItem> after(AgendaItemId id) {
        return at(id).flatMap(item -> items.stream()
                .filter(other -> other.row().number() == item.row().number() + 1)
                .findFirst());
    }

    /** Whether it is behind, and nobody is at it just now. */
    static boolean isDone(HeldItem item) {
        var timed = item.row().timed();
        return timed.runningSince() == null
                && (timed.beganAt() != null || item.row().outcome() != null);
    }
}
