package no.mandat.workflow.meeting;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingPlan;
import no.mandat.domain.meeting.MeetingState;
import no.mandat.domain.meeting.MeetingTime;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.CalendarFile;
import no.mandat.workflow.words.Words;

/**
 * A meeting as an event of iCalendar (RFC 5545), whoever it is for. It has the same UID wherever it stands, so that a calendar that was
 * told of it in two ways shows it once.
 */
final class MeetingVevent {

    private final Words words;
    private final String host;

    /** In a language, by ids of that host. */
    MeetingVevent(Words words, String host) {
        this.words = words;
        this.host = host;
    }

    /**
     * @param body what the body is called
     * @param url where the reader finds the meeting
     * @throws java.util.NoSuchElementException where its time isn't settled
     */
    VEvent of(Meeting meeting, String body, String url) {
        var plan = meeting.says();
        var time = meeting.time().orElseThrow();
        var event = new VEvent(false);
        event.add(new Uid(uid(meeting.id(), host)));
        event.add(new Sequence(meeting.sequence()));
        event.add(new DtStamp(meeting.changedAt()));
        between(event, time);
        event.add(new Summary(CalendarFile.line(plan.title())));
        location(plan).ifPresent(where -> event.add(new Location(CalendarFile.line(where))));
        event.add(new Description(CalendarFile.text(description(plan, body, url))));
        event.add(new Url(URI.create(url)));
        event.add(status(meeting.state()));
        return event;
    }

    /** What a calendar knows it by, for ever. */
    static String uid(MeetingId meeting, String host) {
        return CalendarFile.meetingUid(meeting.value(), host);
    }

    private static void between(VEvent event, MeetingTime time) {
        event.add(new DtStart<>(time.startsAt()));
        event.add(new DtEnd<>(time.endsAt()));
    }

    private static Optional<String> location(MeetingPlan plan) {
        return Optional.ofNullable(plan.place()).or(() -> Optional.ofNullable(plan.videoLink()));
    }

    private String description(MeetingPlan plan, String body, String url) {
        var video = plan.videoLink();
        return Stream.of(
                        body,
                        plan.practical(),
                        video == null ? null : words.of("meeting.calendar.video", video),
                        words.of("meeting.calendar.page", url))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
    }

    private static Status status(MeetingState state) {
        return switch (state) {
            case PLANNED -> ImmutableStatus.VEVENT_TENTATIVE;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
            case CALLED, HELD, MINUTES_CIRCULATED, CLOSED -> ImmutableStatus.VEVENT_CONFIRMED;
        };
    }
}
