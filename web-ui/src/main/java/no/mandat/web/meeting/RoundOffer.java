package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import no.mandat.domain.meeting.ItemKind;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.NotePart;
import no.mandat.workflow.meeting.NoteRow;

/**
 * Lets a decision be taken by a round instead of in the room, as long as none is there for it: of items that somebody put on the agenda. One
 * about a deliverable that waits for this body asks about that.
 */
final class RoundOffer extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MeetingId meeting;
    private final transient HoldDesk desk;
    private final boolean writes;
    private final Button offer = button("round.offer", () -> new NewRoundDialog(row(), decided(), desk()).open());
    private final Button existing = button("round.existing", () -> new ExistingRoundDialog(row(), desk()).open());
    private final Button deliverable = button("round.deliverable", () -> new AskAtMeetingDialog(row(), desk()).open());
    private transient ItemRow row;

    RoundOffer(MeetingId meeting, ItemRow row, HoldDesk desk, boolean writes) {
        this.meeting = meeting;
        this.desk = desk;
        this.writes = writes;
        this.row = row;
        addClassName("hold-round-offer");
        deliverable.removeThemeVariants(ButtonVariant.TERTIARY);
        add(deliverable, offer, existing);
    }

    void show(ItemRow now) {
        row = now;
        var about = row.deliverable();
        boolean asks = about != null && about.asks();
        boolean asked = about != null && about.round() != null;
        deliverable.setVisible(asks);
        offer.setVisible(!asks && !asked && row.standard() == null && row.resolution() == null);
        existing.setVisible(offer.isVisible());
        setVisible(writes && row.kind() == ItemKind.DECISION && (asks || offer.isVisible()));
    }

    private ItemRow row() {
        return row;
    }

    private HoldDesk desk() {
        return desk;
    }

    private static Button button(String key, Runnable work) {
        var button = new Button(t(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** What is noted as the decision begins the proposal. */
    private String decided() {
        return desk.written().of(meeting).stream()
                .filter(note -> note.item().equals(row.id()) && note.part() == NotePart.DECISION)
                .map(NoteRow::text)
                .findFirst()
                .orElse("");
    }
}
