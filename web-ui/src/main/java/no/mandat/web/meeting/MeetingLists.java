package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.workflow.meeting.MeetingRow;

/** Meetings as lists: those to come by when they are, those without a time, and those that were, the latest first. */
final class MeetingLists extends Div {

    private static final long serialVersionUID = 1L;

    private static final Comparator<MeetingRow> BY_TIME =
            Comparator.comparing(MeetingRow::startsAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    private final transient Clock clock;

    MeetingLists(List<MeetingRow> meetings, Clock clock) {
        this.clock = clock;
        addClassName("meeting-lists");
        Predicate<MeetingRow> past = this::isPast;
        Predicate<MeetingRow> timed = row -> row.startsAt() != null;
        list(t("meetings.coming"), meetings, past.negate().and(timed), BY_TIME);
        list(t("meetings.noTime.heading"), meetings, past.negate().and(timed.negate()), BY_TIME);
        list(t("meetings.past"), meetings, past, BY_TIME.reversed());
    }

    /** One that runs late isn't over, and one that ended early is; one that was called off stands where it would have been. */
    private boolean isPast(MeetingRow row) {
        var end = row.endsAt();
        if (end == null) {
            return row.status().isOver();
        }
        boolean ended = row.status().isOver() && row.status() != MeetingStatus.CANCELLED;
        return ended || row.status() != MeetingStatus.RUNNING && !end.isAfter(clock.instant());
    }

    private void list(
            String heading, List<MeetingRow> meetings, Predicate<MeetingRow> which, Comparator<MeetingRow> order) {
        var items = meetings.stream()
                .filter(which)
                .sorted(order)
                .map(row -> new MeetingItem(row, clock))
                .toArray(MeetingItem[]::new);
        if (items.length > 0) {
            var list = new OrderedList(items);
            list.addClassNames("card", "round-rows");
            add(new Section(new H2(heading), list));
        }
    }
}
