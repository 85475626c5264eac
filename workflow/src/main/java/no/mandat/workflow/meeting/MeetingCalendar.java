package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.party.EmailAddress;
import no.mandat.workflow.notification.CalendarPart;
import no.mandat.workflow.notification.CalendarPart.Method;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.CalendarFile;
import no.mandat.workflow.words.Words;

/**
 * Tells the calendars of those who are called of a meeting, by the letters that call them (RFC 5546). Each is told of themselves alone:
 * nobody learns the others' addresses.
 */
@ApplicationScoped
class MeetingCalendar {

    private static final String MAKER = "-//Mandat//Meetings//NO";

    private final Configuration configuration;

    @Inject
    MeetingCalendar(Configuration configuration) {
        this.configuration = configuration;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingCalendar() {
        this(null);
    }

    /**
     * Calls somebody to a meeting, or tells them of its change: the higher sequence counts.
     *
     * @param body what its body is called
     */
    CalendarPart request(Meeting meeting, String body, Recipient to) {
        var event = event(meeting, body, to);
        event.replace(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(attendee(to).add(Rsvp.TRUE));
        return part(Method.REQUEST, event);
    }

    /** The same is not held, or not with them any more. */
    CalendarPart cancel(Meeting meeting, String body, Recipient to) {
        var event = event(meeting, body, to);
        event.replace(ImmutableStatus.VEVENT_CANCELLED);
        event.add(attendee(to));
        return part(Method.CANCEL, event);
    }

    private VEvent event(Meeting meeting, String body, Recipient to) {
        var event = new MeetingVevent(Words.in(to.language()), configuration.mailHost()).of(meeting, body, to.url());
        var organizer = new Organizer(mailto(configuration.mailFrom()));
        organizer.add(new Cn(CalendarFile.parameter(configuration.mailName())));
        event.add(organizer);
        return event;
    }

    private static Attendee attendee(Recipient to) {
        var attendee = new Attendee(mailto(EmailAddress.normal(to.email())));
        var name = CalendarFile.parameter(to.name());
        attendee.add(new Cn(name.isEmpty() ? CalendarFile.parameter(to.email()) : name));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        return attendee;
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }

    private static CalendarPart part(Method method, VEvent event) {
        var calendar = new Calendar();
        calendar.add(new ProdId(MAKER));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(
                switch (method) {
                    case REQUEST -> ImmutableMethod.REQUEST;
                    case CANCEL -> ImmutableMethod.CANCEL;
                });
        calendar.add(event);
        return new CalendarPart(method, CalendarFile.written(calendar));
    }

    /**
     * Whose calendar it is.
     *
     * @param url where they find the meeting, absolute
     */
    record Recipient(String name, String email, Locale language, String url) {}
}
