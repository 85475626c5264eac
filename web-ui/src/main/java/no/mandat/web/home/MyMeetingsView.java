package no.mandat.web.home;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.web.meeting.MeetingItem;
import no.mandat.web.meeting.MeetingNavigation;
import no.mandat.web.meeting.MinutesNavigation;
import no.mandat.web.meeting.VideoLink;
import no.mandat.web.milestone.CalendarDialog;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.InAppLink;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.workflow.meeting.MyMeetings;
import no.mandat.workflow.meeting.OwnMeeting;
import no.mandat.workflow.milestone.PlanCalendars;
import no.mandat.workflow.shared.Seek;

/** "Mine møter": those of all mandates to which one is or was called, first what comes. */
@CdiComponent
@Route(HomeNavigation.MEETINGS)
@PermitAll
class MyMeetingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MyMeetings meetings;
    private final transient PlanCalendars calendars;
    private final transient Clock clock;

    @Inject
    MyMeetingsView(MyMeetings meetings, PlanCalendars calendars, Clock clock) {
        this.meetings = meetings;
        this.calendars = calendars;
        this.clock = clock;
        addClassNames("page", "meetings-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(t("myMeetings.title"))
                .lead(t("myMeetings.lead"))
                .more(t("plan.calendar"), () -> new CalendarDialog(calendars, clock).open()));
        var coming = new Rows(t("meetings.coming"), meetings::coming, this::coming);
        var past = new Rows(t("meetings.past"), meetings::past, this::past);
        if (coming.isEmpty() && past.isEmpty()) {
            add(new EmptyState(t("myMeetings.none.title"), t("myMeetings.none.text")));
            return;
        }
        if (coming.isEmpty()) {
            coming.add(new Paragraph(t("myMeetings.noneComing")));
        }
        var lists = new Div(coming);
        lists.addClassName("meeting-lists");
        if (!past.isEmpty()) {
            lists.add(past);
        }
        add(lists);
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("myMeetings.title"));
    }

    private MeetingItem coming(OwnMeeting own) {
        var row = own.meeting();
        var item = new MeetingItem(row, own.mandateName(), clock);
        if (row.isAsked()) {
            var answer = MeetingNavigation.link(row.mandate(), row.id(), t("home.meetings.answer"));
            item.end(small(named(answer, row.title())));
        }
        VideoLink.of(row.videoLink())
                .filter(video -> row.status() != MeetingStatus.CANCELLED)
                .ifPresent(video -> {
                    video.setAriaLabel(video.getText() + ": " + row.title());
                    item.end(small(video));
                });
        return item;
    }

    private MeetingItem past(OwnMeeting own) {
        var row = own.meeting();
        var item = new MeetingItem(row, own.mandateName(), clock);
        boolean hasMinutes = row.status() == MeetingStatus.MINUTES_CIRCULATED || row.status() == MeetingStatus.CLOSED;
        if (hasMinutes) {
            var minutes = MinutesNavigation.link(row.mandate(), row.id(), t("minutes.read"));
            item.end(small(named(minutes, row.title())));
        }
        return item;
    }

    private static InAppLink named(InAppLink link, String title) {
        link.setAriaLabel(link.getText() + ": " + title);
        return link;
    }

    private static Div small(Component link) {
        var shown = new Div(link);
        shown.addClassName("small");
        return shown;
    }

    /** A list under its heading, with the button that shows the next rows of it. */
    private static final class Rows extends Section {

        private static final long serialVersionUID = 1L;

        private final boolean empty;

        private Rows(String heading, Function<Seek, List<OwnMeeting>> read, Function<OwnMeeting, Component> shown) {
            var list = new OrderedList();
            list.addClassNames("card", "round-rows");
            var more = new MorePages<OwnMeeting>(read, OwnMeeting::place, MorePages.in(list, shown));
            empty = !more.begin();
            more.setAriaLabel(more.getText() + ": " + heading);
            add(new H2(heading));
            if (!empty) {
                add(list, more);
            }
        }

        private boolean isEmpty() {
            return empty;
        }
    }
}
