package no.mandat.web.milestone;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.Objects;
import no.mandat.web.meeting.MeetingBadge;
import no.mandat.web.meeting.MeetingNavigation;
import no.mandat.web.shared.Say;

/** The meetings of a plan's mandate as a list: what the timeline shows of them, in words. */
final class PlannedMeetings extends UnorderedList {

    private static final long serialVersionUID = 1L;

    PlannedMeetings(Plan plan) {
        addClassName("round-rows");
        plan.meetings().forEach(meeting -> add(item(meeting, plan.details().today())));
    }

    private static ListItem item(PlannedMeeting meeting, LocalDate today) {
        var title = new Div(MeetingNavigation.link(meeting.mandate(), meeting.id(), meeting.title()));
        title.addClassName("round-title");
        var when = new Span(Say.dates().briefly(Objects.requireNonNull(meeting.day()), false, today));
        when.addClassNames("small", "muted");
        var end = new Div(MeetingBadge.of(meeting.status()).shown());
        end.addClassName("row-end");
        return new ListItem(new Div(title, when), end);
    }
}
