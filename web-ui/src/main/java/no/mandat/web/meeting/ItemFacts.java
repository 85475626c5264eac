package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.Facts;
import no.mandat.workflow.meeting.AttendeeRow;
import no.mandat.workflow.meeting.HeldMeeting;
import no.mandat.workflow.meeting.ItemDeliverable;
import no.mandat.workflow.meeting.ItemRow;
import org.jspecify.annotations.Nullable;

/** What an item is about, what is read for it, and who is partial in it; drawn anew only where that has changed. */
final class ItemFacts extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MandateId mandate;
    private final transient HoldDesk desk;
    private transient @Nullable Shown shown;

    ItemFacts(MandateId mandate, HoldDesk desk) {
        this.mandate = mandate;
        this.desk = desk;
        addClassName("hold-facts");
    }

    void show(ItemRow row, HeldMeeting held) {
        var partial = held.people().stream()
                .filter(person -> person.recusedFrom().contains(row.id()))
                .toList();
        var next = new Shown(row.clauses(), row.papers(), row.deliverable(), partial);
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        removeAll();
        add(new ItemAbout(mandate, desk.clauses()).of(row));
        if (!partial.isEmpty()) {
            var facts = new Facts();
            var names = new Div();
            partial.forEach(person -> names.add(new Div(new Span(partial(person)))));
            add(facts.fact(t("hold.partial"), names));
        }
    }

    private String partial(AttendeeRow person) {
        return Optional.ofNullable(person.leftAt())
                .map(left -> t("hold.partial.out", person.name(), desk.times().clock(Optional.of(left))))
                .orElseGet(() -> t("hold.partial.who", person.name()));
    }

    private record Shown(
            List<?> clauses, List<?> papers, @Nullable ItemDeliverable deliverable, List<AttendeeRow> partial) {}
}
