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

/** Lets a decision be taken by a round instead of in the room, as long as none is there for it: of items that somebody put on the agenda. */
final class RoundOffer extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MeetingId meeting;
    private final transient HoldDesk desk;
    private final boolean writes;
    private transient ItemRow row;

    RoundOffer(MeetingId meeting, ItemRow row, HoldDesk desk, boolean writes) {
        this.meeting = meeting;
        this.desk = desk;
        this.writes = writes;
        this.row = row;
        addClassName("hold-round-offer");
        add(
                button("round.offer", () -> new NewRoundDialog(this.row, decided(), desk).open()),
                button("round.existing", () -> new ExistingRoundDialog(this.row, desk).open()));
    }

    void show(ItemRow now) {
        row = now;
        setVisible(writes && row.kind() == ItemKind.DECISION && row.standard() == null && row.resolution() == null);
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
