package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingEvent.MinutesCirculated;
import no.mandat.domain.meeting.MeetingEvent.MinutesClosed;
import no.mandat.domain.meeting.MinutesEdition;
import no.mandat.domain.meeting.RemarkEvent.RemarkAnswered;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.notification.OutsideLetter;
import no.mandat.workflow.party.Bodies;

/**
 * What is told by mail of minutes: to those who attended, that they can remark on them, and in the end that they are locked; to the
 * secretariat, that remarks stand when the time for them is over. An outsider gets a link of their own to the items that they were there for.
 */
@ApplicationScoped
class MinutesLetters {

    private final Meetings meetings;
    private final Attendees attendees;
    private final Remarks remarks;
    private final Mandates mandates;
    private final Bodies bodies;
    private final Mail mail;
    private final Clock clock;

    @Inject
    MinutesLetters(
            Meetings meetings,
            Attendees attendees,
            Remarks remarks,
            Mandates mandates,
            Bodies bodies,
            Mail mail,
            Clock clock) {
        this.meetings = meetings;
        this.attendees = attendees;
        this.remarks = remarks;
        this.mandates = mandates;
        this.bodies = bodies;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MinutesLetters() {
        this(null, null, null, null, null, null, null);
    }

    void circulated(@Observes MinutesCirculated event) {
        var meeting = meetings.require(event.meeting());
        var until = meetings.lastEdition(meeting)
                .flatMap(MinutesEdition::remarksUntil)
                .orElseThrow();
        var there = there(meeting);
        people(there)
                .forEach(person -> mail.queue(new Letter(
                        "minutesCirculated",
                        person,
                        Optional.of(meeting.mandate()),
                        path(meeting),
                        values(meeting, until))));
        there.stream().filter(attendee -> !attendee.isErased()).forEach(attendee -> attendee.invitee()
                .ifPresent(invitee -> outside(meeting, attendee, invitee, until)));
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
        people(there(meeting))
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
        there(attendees.require(remark.attendee()))
                .ifPresent(person -> mail.queue(new Letter(
                        "minutesRemarkAnswered",
                        person,
                        Optional.of(meeting.mandate()),
                        path(meeting),
                        List.of(meeting.title(), remark.answer().orElseThrow()))));
    }

    /** The time for remarks is over, and some stand: what becomes of the minutes, the secretariat says. */
    void waiting(Meeting meeting, int standing) {
        bodies.seating(mandates.require(meeting.mandate()).secretariat())
                .peopleOn(LocalDate.now(clock))
                .forEach(person -> mail.queue(new Letter(
                        "minutesWait",
                        person,
                        Optional.of(meeting.mandate()),
                        path(meeting),
                        List.of(meeting.title(), meeting.number().orElseThrow().toString(), standing))));
    }

    private List<Attendee> there(Meeting meeting) {
        return attendees.of(meeting.id()).stream()
                .filter(attendee -> attendee.isReadyToInvite() && attendee.attended())
                .toList();
    }

    /** Those who were there, each once. */
    private static Set<PersonId> people(List<Attendee> there) {
        Set<PersonId> people = new LinkedHashSet<>();
        there.forEach(attendee -> there(attendee).ifPresent(people::add));
        return people;
    }

    /** Whoever was there by that call: a deputy in the place of the member. */
    private static Optional<PersonId> there(Attendee attendee) {
        return attendee.deputy().or(attendee::person);
    }

    /** The number of the edition is the last: from the second on it is said that it is a new one. */
    private static List<Object> values(Meeting meeting, Instant until) {
        return List.of(
                meeting.title(), meeting.number().orElseThrow().toString(), until.minusSeconds(1), meeting.editions());
    }

    private static String path(Meeting meeting) {
        return "/mandates/%s/meetings/%s/minutes".formatted(meeting.mandate(), meeting.id());
    }
}
