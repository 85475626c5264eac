package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingEvent.MinutesCirculated;
import no.mandat.domain.meeting.MeetingEvent.MinutesClosed;
import no.mandat.domain.meeting.MinutesEdition;
import no.mandat.domain.meeting.RemarkEvent.RemarkAnswered;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.notification.OutsideLetter;

/**
 * What is told by mail of minutes: to those who attended, that they can remark on them, and in the end that they are locked. An outsider gets
 * a link of their own to the items that they were there for.
 */
@ApplicationScoped
class MinutesLetters {

    private final Meetings meetings;
    private final Attendees attendees;
    private final Remarks remarks;
    private final Mail mail;

    @Inject
    MinutesLetters(Meetings meetings, Attendees attendees, Remarks remarks, Mail mail) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.remarks = remarks;
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MinutesLetters() {
        this(null, null, null, null);
    }

    void circulated(@Observes MinutesCirculated event) {
        var meeting = meetings.require(event.meeting());
        var until = meetings.lastEdition(meeting)
                .flatMap(MinutesEdition::remarksUntil)
                .orElseThrow();
        var there =
                attendees.of(meeting.id()).stream().filter(Attendee::attended).toList();
        people(there)
                .forEach(person -> mail.queue(new Letter(
                        "minutesCirculated",
                        person,
                        Optional.of(meeting.mandate()),
                        path(meeting),
                        values(meeting, until))));
        there.forEach(attendee -> attendee.invitee().ifPresent(invitee -> outside(meeting, attendee, invitee, until)));
    }

    private void outside(Meeting meeting, Attendee attendee, Invitee invitee, Instant until) {
        var secret = UUID.randomUUID();
        attendees.link(attendee.id(), Attendees.Purpose.MINUTES, secret);
        mail.queue(new OutsideLetter(
                "ownMinutesCirculated",
                invitee.email(),
                Optional.of(invitee.name()),
                Locale.forLanguageTag(invitee.language()),
                Optional.of(meeting.mandate()),
                "/public/minutes/" + secret,
                values(meeting, until)));
    }

    void closed(@Observes MinutesClosed event) {
        var meeting = meetings.require(event.meeting());
        var there =
                attendees.of(meeting.id()).stream().filter(Attendee::attended).toList();
        people(there)
                .forEach(person -> mail.queue(new Letter(
                        "minutesClosed",
                        person,
                        Optional.of(meeting.mandate()),
                        path(meeting),
                        List.of(meeting.title(), meeting.number().orElseThrow().toString()))));
    }

    /** Whoever remarked logs in to read the answer; an outsider reads it by their link. */
    void answered(@Observes RemarkAnswered event) {
        var remark = remarks.require(event.remark());
        var meeting = meetings.require(event.meeting());
        attendees
                .require(remark.attendee())
                .person()
                .ifPresent(person -> mail.queue(new Letter(
                        "minutesRemarkAnswered",
                        person,
                        Optional.of(meeting.mandate()),
                        path(meeting),
                        List.of(meeting.title(), remark.answer().orElseThrow()))));
    }

    /** Those who were there: a deputy in the place of the member. */
    private static Set<PersonId> people(List<Attendee> there) {
        Set<PersonId> people = new LinkedHashSet<>();
        there.stream()
                .flatMap(attendee -> Stream.concat(attendee.person().stream(), attendee.deputy().stream()))
                .forEach(people::add);
        return people;
    }

    private static List<Object> values(Meeting meeting, Instant until) {
        return List.of(meeting.title(), meeting.number().orElseThrow().toString(), until.minusSeconds(1));
    }

    private static String path(Meeting meeting) {
        return "/mandates/%s/meetings/%s/minutes".formatted(meeting.mandate(), meeting.id());
    }
}
