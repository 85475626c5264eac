package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.shared.Card;
import no.mandat.workflow.meeting.AddItem;
import no.mandat.workflow.meeting.HeldItem;
import no.mandat.workflow.meeting.HeldMeeting;
import org.jspecify.annotations.Nullable;

/** The agenda with its clock. Its lines stay while it changes: whoever has the focus in it keeps it. */
final class AgendaRail extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient HoldDesk desk;
    private final MeetingClock clock;
    private final MeetingClock end;
    private final OrderedList list = new OrderedList();
    private final NativeButton whole = new NativeButton(t("hold.agenda.whole"), click -> open());
    private final Map<AgendaItemId, RailLine> lines = new HashMap<>();
    private boolean isOpen;

    AgendaRail(MeetingId meeting, HoldDesk desk, boolean writes) {
        this.desk = desk;
        clock = MeetingClock.ofMeeting(desk.clock());
        end = MeetingClock.ofEnd(desk.clock());
        list.addClassName("rail");
        list.setId("hold-agenda-items");
        whole.addClassName("rail-whole");
        whole.getElement().setAttribute("aria-controls", "hold-agenda-items").setAttribute("aria-expanded", "false");
        getContent().addClassName("hold-agenda");
        getContent().add(clock, whole, list, end);
        if (writes) {
            getContent().add(new Details(t("hold.item.new"), new NewItemLine(form -> {
                var ignored = desk.items().agenda().add(new AddItem(UUID.randomUUID(), meeting, form));
                desk.refresh().run();
            })));
        }
    }

    @Override
    protected Card initContent() {
        return new Card("hold-agenda", t("agenda.title"));
    }

    /** Where there is little room, the line of the current item is shown alone until the others are asked for. */
    private void open() {
        isOpen = !isOpen;
        whole.getElement().setAttribute("aria-expanded", String.valueOf(isOpen));
        getContent().setClassName("rail-open", isOpen);
    }

    /** @param shown which item is in the middle */
    void show(HeldMeeting held, @Nullable AgendaItemId shown) {
        clock.show(held);
        end.show(held);
        var wanted = held.items().stream()
                .map(item -> line(item, Objects.equals(item.row().id(), shown)))
                .toList();
        if (!list.getChildren().toList().equals(wanted)) {
            list.removeAll();
            list.add(wanted.toArray(Component[]::new));
        }
    }

    private RailLine line(HeldItem item, boolean shown) {
        var id = item.row().id();
        var line = lines.computeIfAbsent(
                id,
                none -> new RailLine(
                        desk.times(), desk.language(), () -> desk.show().accept(id)));
        line.show(item, shown);
        return line;
    }
}
