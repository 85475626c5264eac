package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.Spoken;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.notification.OutsideLetter;
import no.mandat.workflow.party.Bodies;

/** Asks whoever spoke in a meeting for the wording, by a link of their own, and tells the secretariat what nobody confirmed. */
@ApplicationScoped
class SpokenLetters {

    private final Spokens spokens;
    private final AgendaItems items;
    private final MeetingAccess gate;
    private final Bodies bodies;
    private final Mail mail;
    private final Clock clock;

    @Inject
    SpokenLetters(Spokens spokens, AgendaItems items, MeetingAccess gate, Bodies bodies, Mail mail, Clock clock) {
        this.spokens = spokens;
        this.items = items;
        this.gate = gate;
        this.bodies = bodies;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SpokenLetters() {
        this(null, null, null, null, null, null);
    }

    /** Those with a place get the same link: what they confirm by it proves the address that it was mailed to. */
    void ask(Spoken spoken, Attendee speaker, Meeting meeting, Instant until) {
        var secret = UUID.randomUUID();
        var path = "/public/wordings/" + secret;
        var mandate = Optional.of(meeting.mandate());
        var item = items.require(spoken.item());
        List<Object> values = List.of(meeting.title(), ItemLetters.hidden(item), ItemLetters.title(item), until);
        spokens.link(spoken.id(), secret);
        speaker.person()
                .ifPresent(person ->
                        mail.queue(new Letter("wordingToConfirm", person, mandate, path, values).about(spoken.id())));
        speaker.invitee()
                .ifPresent(invitee -> mail.queue(new OutsideLetter(
                        "wordingToConfirm",
                        invitee.email(),
                        Optional.of(invitee.name()),
                        Locale.forLanguageTag(invitee.language()),
                        mandate,
                        path,
                        values)));
    }

    /** @param count how many wordings nobody confirmed in time */
    void lapsed(Meeting meeting, int count) {
        bodies.seating(gate.mandate(meeting).secretariat())
                .peopleOn(LocalDate.now(clock))
                .forEach(person -> mail.queue(new Letter(
                        "wordingsLapsed",
                        person,
                        Optional.of(meeting.mandate()),
                        MeetingPath.of(meeting),
                        List.of(meeting.title(), count))));
    }
}
