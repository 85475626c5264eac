package no.mandat.web.home;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import no.mandat.domain.meeting.Rsvp;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.meeting.MeetingNavigation;
import no.mandat.web.meeting.MinutesNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.ActionRow;
import no.mandat.workflow.meeting.MinutesToRead;
import no.mandat.workflow.meeting.MyMeetingRow;
import no.mandat.workflow.meeting.OutsidersToConfirm;
import no.mandat.workflow.meeting.TimeAsk;
import org.jspecify.annotations.Nullable;

/** What of meetings concerns the person who looks: whether they come, what is next, and which minutes they can remark on. */
final class MeetingCards {

    private final Clock clock;

    MeetingCards(Clock clock) {
        this.clock = clock;
    }

    /** Those that ask whether they come. */
    Card asking(List<MyMeetingRow> rows) {
        return card("to-come", "home.meetings.asked", rows, row -> entry(row, act(row, t("home.meetings.answer"))));
    }

    /** Those that are next, with what they answered. */
    Card next(List<MyMeetingRow> rows) {
        return card("meetings", "home.meetings.next", rows, row -> entry(row, answer(row.answer())));
    }

    /** Minutes with a deadline for remarks. */
    Card minutes(List<MinutesToRead> rows) {
        return card("minutes", "home.minutes", rows, this::entry);
    }

    /** What a meeting agreed that they do. */
    Card toDo(List<ActionRow> rows, Consumer<ActionRow> finish) {
        return card("actions", "home.actions", rows, row -> entry(row, finish));
    }

    /** Those to which somebody from outside waits to be let in. */
    Card toConfirm(List<OutsidersToConfirm> rows) {
        return card("to-confirm", "home.outsiders", rows, row -> {
            var link = MeetingNavigation.link(row.mandate(), row.meeting(), row.title());
            var words = Waiting.words(link, Waiting.small(t("home.outsiders.waiting", row.waiting())));
            return new ListItem(words, act(row.mandate(), row.meeting(), row.title(), t("home.outsiders.look")));
        });
    }

    /** Those that ask when it suits them. */
    Card times(List<TimeAsk> rows) {
        return card("times", "home.times", rows, row -> {
            var link = MeetingNavigation.link(row.mandate(), row.meeting(), row.title());
            var words = Waiting.words(link, Waiting.small(t("home.times.unmarked", row.unmarked())));
            return new ListItem(words, act(row.mandate(), row.meeting(), row.title(), t("home.times.mark")));
        });
    }

    private ListItem entry(ActionRow row, Consumer<ActionRow> finish) {
        var link = MeetingNavigation.link(row.mandate(), row.meeting(), row.meetingTitle());
        var words = Waiting.words(new Span(row.title()), link);
        var done = new Button(t("home.actions.done"), click -> finish.accept(row));
        done.setAriaLabel(t("home.actions.done") + ": " + row.title());
        return new ListItem(Waiting.day(row.due(), LocalDate.now(clock)), words, done);
    }

    private static Button act(MandateId mandate, MeetingId meeting, String title, String what) {
        var act = new Button(what, click -> MeetingNavigation.toMeeting(mandate, meeting));
        act.setAriaLabel(what + ": " + title);
        return act;
    }

    private static <R> Card card(String id, String heading, List<R> rows, Function<R, ListItem> entry) {
        return new Card(id, t(heading), Waiting.list(rows, entry));
    }

    private ListItem entry(MyMeetingRow row, Component end) {
        var link = MeetingNavigation.link(row.mandate(), row.id(), row.title());
        var at = row.startsAt().atZone(clock.getZone());
        var day = at.toLocalDate();
        var when = Waiting.day(
                new Span(Say.dates().day(day)),
                Waiting.small(t("home.meetings.at", Say.dates().time(at))));
        var words = Waiting.words(link, Waiting.small(row.mandateName() + " · " + t(row.kind())));
        return new ListItem(when, words, end);
    }

    private static Button act(MyMeetingRow row, String what) {
        return act(row.mandate(), row.id(), row.title(), what);
    }

    private static Span answer(@Nullable Rsvp answer) {
        return answer == null ? new Span() : Waiting.small(Say.sentence(t(answer)));
    }

    private ListItem entry(MinutesToRead row) {
        var link = MinutesNavigation.link(row.mandate(), row.meeting(), row.title());
        var words = Waiting.words(link, Waiting.small(row.mandateName()));
        var act =
                new Button(t("home.minutes.read"), click -> MinutesNavigation.toMinutes(row.mandate(), row.meeting()));
        act.setAriaLabel(t("home.minutes.read") + ": " + row.title());
        return new ListItem(day(row), words, act);
    }

    /** Remarks are taken until the end of a day. */
    private Div day(MinutesToRead row) {
        var last = LocalDate.ofInstant(row.remarksUntil().minusNanos(1), clock.getZone());
        return Waiting.day(last, LocalDate.now(clock));
    }
}
