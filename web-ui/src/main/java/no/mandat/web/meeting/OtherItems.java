package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.meeting.ItemAction;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.RefusalLine;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.AcceptItem;
import no.mandat.workflow.meeting.DeclineItem;
import no.mandat.workflow.meeting.ItemRow;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.RestoreItem;

/** Items that aren't on the agenda: that the leader wants there, or that were taken off. */
final class OtherItems extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MeetingDesk desk;
    private final transient Runnable changed;
    private final RefusalLine refusal = new RefusalLine();

    OtherItems(MeetingDetails meeting, MeetingDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        if (!meeting.proposed().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("agenda-others");
            meeting.proposed().forEach(row -> list.add(proposed(row)));
            add(new H3(t("agenda.proposed")), list);
        }
        if (!meeting.removed().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("agenda-others");
            meeting.removed().forEach(row -> list.add(removed(row)));
            add(new Details(t("agenda.removed.some", meeting.removed().size()), list));
        }
        add(refusal);
    }

    private ListItem proposed(ItemRow row) {
        var about = new Span("%s · %s".formatted(Say.sentence(t(row.kind())), MeetingTimes.minutes(row.minutes())));
        about.addClassNames("small", "muted");
        var item = new ListItem(new Span(row.title()), about);
        Optional.ofNullable(row.proposer()).ifPresent(name -> item.add(new Span(t("agenda.proposedBy", name))));
        if (row.actions().contains(ItemAction.ACCEPT)) {
            item.add(named(
                    new Button(
                            t("agenda.accept"),
                            click -> refusal.attempt(() -> {
                                desk.agenda().accept(new AcceptItem(UUID.randomUUID(), row.id()));
                                changed.run();
                            })),
                    row));
        }
        if (row.actions().contains(ItemAction.DECLINE)) {
            item.add(named(new Button(t("agenda.decline"), click -> askToDecline(row)), row));
        }
        return item;
    }

    private void askToDecline(ItemRow row) {
        var key = UUID.randomUUID();
        new ReasonDialog(t("agenda.decline.title", row.title()), t("agenda.decline.text"), t("agenda.decline"), why -> {
                    desk.agenda().decline(new DeclineItem(key, row.id(), why));
                    changed.run();
                })
                .harmless()
                .open();
    }

    private ListItem removed(ItemRow row) {
        var back = new Button(
                t("agenda.restore"),
                click -> refusal.attempt(() -> {
                    desk.agenda().restore(new RestoreItem(UUID.randomUUID(), row.id()));
                    changed.run();
                }));
        return new ListItem(new Span(row.title()), named(back, row));
    }

    private static Button named(Button button, ItemRow row) {
        button.setAriaLabel("%s: %s".formatted(button.getText(), row.title()));
        return button;
    }
}
