package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.mandat.web.shared.Say;
import no.mandat.workflow.meeting.HeldItem;
import no.mandat.workflow.meeting.HeldMeeting;

/** What goes on by itself while nobody does anything: {@code meeting-hold.js} draws it from what the server knew, and asks for nothing. */
@Tag("mandat-meeting-clock")
@JavaScript("context://scripts/meeting-hold.js")
final class MeetingClock extends Component {

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;

    private MeetingClock(String shown, Clock clock) {
        this.clock = clock;
        getElement().setAttribute("shown", shown);
    }

    /** The time, how far it is from the plan, and the bar. */
    static MeetingClock ofMeeting(Clock clock) {
        return new MeetingClock("clock", clock);
    }

    /** When it ends, as it goes. */
    static MeetingClock ofEnd(Clock clock) {
        return new MeetingClock("end", clock);
    }

    /** How much of its time an item has taken. */
    static MeetingClock ofItem(Clock clock) {
        return new MeetingClock("spent", clock);
    }

    void show(HeldMeeting held) {
        var ended = held.endedAt();
        var start = held.startsAt() == null ? held.beganAt() : held.startsAt();
        getElement()
                .setPropertyBean(
                        "times",
                        new Times(
                                millis(ended == null ? held.at() : ended),
                                ended == null,
                                millis(start == null ? held.at() : start),
                                millis(held.endsAt().minus(held.over())),
                                held.over().toMillis(),
                                slack(held),
                                clock.getZone().getId(),
                                t("date.time.pattern").replaceAll("\\p{L}", ""),
                                t("hold.clock.over", "{0}"),
                                t("hold.clock.ahead", "{0}"),
                                Say.sentence(t("hold.clock.onTime")),
                                t("hold.clock.plan", "{0}"),
                                t("hold.clock.said", "{0}", "{1}"),
                                MeetingTimes.patterns(),
                                t("hold.clock.end", "{0}")));
    }

    /** How long the current item may still take before all that comes is later. */
    private static long slack(HeldMeeting held) {
        return HeldItems.of(held)
                .at(held.current())
                .map(MeetingClock::left)
                .filter(left -> !left.isNegative())
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private static Duration left(HeldItem item) {
        return Duration.ofMinutes(item.row().minutes()).minus(item.slot().spent());
    }

    void show(HeldItem item) {
        boolean runs = item.row().timed().runningSince() != null;
        getElement()
                .setPropertyBean(
                        "times",
                        new Spent(
                                item.slot().spent().toMillis(),
                                runs,
                                t("hold.spent", "{0}", item.row().minutes())));
    }

    private static long millis(Instant at) {
        return at.toEpochMilli();
    }

    /** As the script takes it; durations in milliseconds. */
    record Times(
            long at,
            boolean runs,
            long start,
            long end,
            long over,
            long slack,
            String zone,
            String separator,
            String overWords,
            String aheadWords,
            String onTimeWords,
            String planWords,
            String saidWords,
            List<String> lastsWords,
            String endWords) {}

    /** How long an item has been. */
    record Spent(long spent, boolean runs, String words) {}
}
