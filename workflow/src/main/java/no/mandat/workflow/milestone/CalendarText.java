package no.mandat.workflow.milestone;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.workflow.shared.CalendarFile;
import no.mandat.workflow.words.Words;

/**
 * Milestones as iCalendar (RFC 5545), which calendar programs read: each an event of a whole day, on the day that counts. The
 * same milestone has the same UID for ever, and a higher SEQUENCE with each change of its date. It is tentative while its
 * mandate is a draft, and cancelled when it is dropped, or not reached when its mandate ended. A call for input is an event at the
 * instant that it closes, a meeting one of its time, with the UID and the SEQUENCE that the letters have which call people to it. What
 * is to go out by the communications plan is one of a whole day.
 */
final class CalendarText {

    private static final String MAKER = "-//Mandat//Plan//NO";

    private final Words words;
    private final String publicUrl;
    private final String host;

    /** In a language, for readers of the application at that address, whose letters come from that host. */
    CalendarText(Words words, String publicUrl, String host) {
        this.words = words;
        this.publicUrl = publicUrl;
        this.host = host;
    }

    String of(
            String name,
            List<CalendarEntry> entries,
            List<CalendarCall> calls,
            List<CalendarMeeting> meetings,
            List<CalendarCommunication> communications) {
        var calendar = new Calendar();
        calendar.add(new ProdId(MAKER));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.forEach(entry -> calendar.add(event(entry)));
        calls.forEach(call -> calendar.add(event(call)));
        meetings.forEach(meeting -> calendar.add(event(meeting)));
        communications.forEach(item -> calendar.add(event(item)));
        return CalendarFile.written(calendar);
    }

    private VEvent event(CalendarEntry entry) {
        var event = new VEvent(false);
        event.add(new Uid(entry.id().toString()));
        event.add(new DtStamp(entry.changedAt()));
        event.add(new DtStart<>(entry.due()));
        event.add(new Summary(entry.title()));
        event.add(new Description(words.of("plan.calendar.description", entry.mandateName(), words.of(entry.state()))));
        event.add(new Url(URI.create("%s/mandates/%s/plan".formatted(publicUrl, entry.mandate()))));
        event.add(new Sequence(entry.dateChanges()));
        event.add(status(entry));
        // Nobody is busy all day because something is due.
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private VEvent event(CalendarCall call) {
        var event = new VEvent(false);
        event.add(new Uid(call.id().toString()));
        event.add(new DtStamp(call.changedAt()));
        event.add(new DtStart<>(call.closesAt()));
        event.add(new Summary(words.of("plan.calendar.call", call.title())));
        event.add(new Description(words.of("plan.calendar.call.description", call.mandateName())));
        event.add(new Url(URI.create("%s/mandates/%s/calls/%s".formatted(publicUrl, call.mandate(), call.id()))));
        event.add(new Sequence(call.version()));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private VEvent event(CalendarCommunication item) {
        var event = new VEvent(false);
        event.add(new Uid(item.id().toString()));
        event.add(new DtStamp(item.changedAt()));
        event.add(new DtStart<>(item.day()));
        event.add(new Summary(
                CalendarFile.line(words.of("plan.calendar.communication", item.channel(), item.audience()))));
        event.add(new Description(
                words.of("plan.calendar.communication.description", item.mandateName(), words.of(item.state()))));
        event.add(new Url(URI.create("%s/mandates/%s/communication".formatted(publicUrl, item.mandate()))));
        event.add(new Sequence(item.version()));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private VEvent event(CalendarMeeting meeting) {
        var url = "%s/mandates/%s/meetings/%s".formatted(publicUrl, meeting.mandate(), meeting.id());
        var event = new VEvent(false);
        event.add(new Uid(CalendarFile.meetingUid(meeting.id(), host)));
        event.add(new DtStamp(meeting.changedAt()));
        event.add(new DtStart<>(meeting.startsAt()));
        event.add(new DtEnd<>(meeting.endsAt()));
        event.add(new Summary(CalendarFile.line(meeting.title())));
        meeting.location().ifPresent(where -> event.add(new Location(CalendarFile.line(where))));
        event.add(new Description(CalendarFile.text(description(meeting))));
        event.add(new Url(URI.create(url)));
        event.add(new Sequence(meeting.sequence()));
        event.add(
                switch (meeting.state()) {
                    case PLANNED -> ImmutableStatus.VEVENT_TENTATIVE;
                    case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
                    case CALLED, HELD, MINUTES_CIRCULATED, CLOSED -> ImmutableStatus.VEVENT_CONFIRMED;
                });
        return event;
    }

    private String description(CalendarMeeting meeting) {
        List<String> parts = new ArrayList<>();
        parts.add(words.of("plan.calendar.meeting.description", meeting.body(), meeting.mandateName()));
        Optional.ofNullable(meeting.practical()).ifPresent(parts::add);
        Optional.ofNullable(meeting.videoLink())
                .map(video -> words.of("meeting.calendar.video", video))
                .ifPresent(parts::add);
        return String.join("\n\n", parts);
    }

    private static Status status(CalendarEntry entry) {
        if (entry.state() == MilestoneState.DROPPED || entry.over() && entry.state() != MilestoneState.REACHED) {
            return ImmutableStatus.VEVENT_CANCELLED;
        }
        return entry.adoptedOn() == null ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
    }
}
