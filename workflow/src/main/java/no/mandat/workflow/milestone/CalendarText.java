package no.mandat.workflow.milestone;

import java.net.URI;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
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
 * instant that it closes.
 */
final class CalendarText {

    private static final String MAKER = "-//Mandat//Plan//NO";

    private final Words words;
    private final String publicUrl;

    /** In a language, for readers of the application at that address. */
    CalendarText(Words words, String publicUrl) {
        this.words = words;
        this.publicUrl = publicUrl;
    }

    String of(String name, List<CalendarEntry> entries, List<CalendarCall> calls) {
        var calendar = new Calendar();
        calendar.add(new ProdId(MAKER));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.forEach(entry -> calendar.add(event(entry)));
        calls.forEach(call -> calendar.add(event(call)));
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

    private static Status status(CalendarEntry entry) {
        if (entry.state() == MilestoneState.DROPPED || entry.over() && entry.state() != MilestoneState.REACHED) {
            return ImmutableStatus.VEVENT_CANCELLED;
        }
        return entry.adoptedOn() == null ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED;
    }
}
