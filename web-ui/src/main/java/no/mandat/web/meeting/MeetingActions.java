package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import java.util.List;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.shared.Card;
import no.mandat.workflow.meeting.ActionRow;
import no.mandat.workflow.meeting.MeetingDetails;

/** What a meeting agreed on, once it is over: it lives on until it is done. */
final class MeetingActions extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient MeetingId meeting;
    private final transient MeetingDesk desk;
    private final ActionsTable table;

    MeetingActions(MeetingDetails shown, List<ActionRow> agreed, MeetingDesk desk) {
        this.meeting = shown.id();
        this.desk = desk;
        boolean writes = agreed.stream().anyMatch(row -> !row.actions().isEmpty());
        var actions = new ActionDesk(
                shown.mandate(), desk.holding(), desk.plans(), desk.validator(), desk.clock(), this::refresh);
        table = ActionsTable.of(actions, t("meetingPage.actions"), writes);
        table.show(agreed);
        getContent().add(table);
    }

    @Override
    protected Card initContent() {
        return new Card("actions", t("meetingPage.actions"));
    }

    private void refresh() {
        table.show(desk.actions().of(meeting));
    }
}
