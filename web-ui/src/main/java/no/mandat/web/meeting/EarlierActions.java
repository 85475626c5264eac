package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.ActionRow;

/** On the agenda: what earlier meetings agreed on and nobody has done yet. */
final class EarlierActions extends UnorderedList {

    private static final long serialVersionUID = 1L;

    EarlierActions(List<ActionRow> rows) {
        addClassName("agenda-papers");
        getElement().setAttribute("aria-label", t("hold.actions.earlier"));
        rows.forEach(row -> add(line(row)));
    }

    private static ListItem line(ActionRow row) {
        var words = t(
                row.overdue() ? "actions.earlier.overdue" : "actions.earlier.line",
                row.title(),
                row.responsibleName(),
                Say.dates().day(row.due()));
        return new ListItem(
                new Span(words + " "), MeetingNavigation.link(row.mandate(), row.meeting(), row.meetingTitle()));
    }
}
