package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.meeting.Agenda;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.meeting.Attendees.Purpose;
import no.mandat.workflow.meeting.MeetingCalendar.Recipient;
import no.mandat.workflow.meeting.MeetingLetters.Occasion;
import no.mandat.workflow.notification.CalendarPart;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.notification.OutsideLetter;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.words.Words;

/**
 * Writes to those who are called to a meeting, many in few statements: those with a place log in to read of it, outsiders have a link of
 * their own, of which the database keeps the hash.
 */
@ApplicationScoped
class MeetingPost {

    private final Mail mail;
    private final Attendees attendees;
    private final AgendaItems items;
    private final ShutItems shut;
    private final Bodies bodies;
    private final MeetingCalendar calendar;
    private final Events events;
    private final Configuration configuration;
    private final Clock clock;

    @Inject
    MeetingPost(
            Mail mail,
            Attendees attendees,
            AgendaItems items,
            ShutItems shut,
            Bodies bodies,
            MeetingCalendar calendar,
            Events events,
            Configuration configuration,
            Clock clock) {
        this.mail = mail;
        this.attendees = attendees;
        this.items = items;
        this.shut = shut;
        this.bodies = bodies;
        this.calendar = calendar;
        this.events = events;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MeetingPost() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** @param note why, or for whom a deputy comes */
    void send(Meeting meeting, List<Attendee> to, Occasion occasion, String note) {
        if (to.isEmpty()) {
            return;
        }
        var batch = new Batch(
                meeting,
                occasion,
                note,
                bodies.require(meeting.body()).name(),
                items.agenda(meeting.id()),
                occasion.tellsAgenda() ? shut.byPerson(meeting.id()) : Map.of(),
                attendees.people(to),
                new HashMap<>(),
                new HashMap<>());
        Map<Attendee, MailId> sent = new LinkedHashMap<>();
        mail.together(() -> to.forEach(attendee -> sent.put(attendee, queue(attendee, batch))));
        attendees.link(batch.secrets(), Purpose.CALL);
        if (!occasion.isEnd()) {
            var at = clock.instant();
            sent.forEach((attendee, letter) -> {
                if (attendee.isReadyToInvite()) {
                    events.follow(attendee.invite(letter, at));
                }
            });
        }
    }

    /** What all letters of one act have in common, and the secrets of the links in them. */
    private record Batch(
            Meeting meeting,
            Occasion occasion,
            String note,
            String body,
            Agenda agenda,
            Map<PersonId, Set<AgendaItemId>> shut,
            Map<PersonId, Person> people,
            Map<AttendeeId, UUID> secrets,
            Map<Reading, String> agendas) {}

    /** For all who read the agenda in one way it is put into words once: hundreds may be written to in one act. */
    private record Reading(Locale language, Set<AgendaItemId> shut) {}

    private MailId queue(Attendee attendee, Batch batch) {
        return attendee.person().isPresent()
                ? toPerson(
                        Objects.requireNonNull(
                                batch.people().get(attendee.person().get())),
                        batch)
                : toOutsider(attendee, attendee.invitee().orElseThrow(), batch);
    }

    private MailId toPerson(Person person, Batch batch) {
        var language = person.language().map(Locale::of).orElse(Words.BOKMAL);
        var phrases = new MeetingPhrases(Words.in(language), clock.getZone());
        var instead = batch.occasion() == Occasion.DEPUTY ? phrases.insteadOf(batch.note()) : "";
        var own = "%s\n\n%s".formatted(instead, agenda(person, language, phrases, batch));
        var path = batch.occasion() == Occasion.REMOVED ? MeetingPath.START : MeetingPath.of(batch.meeting());
        var letter = letter(batch, person, path, values(batch, phrases, own, ""));
        return mail.queue(part(batch, new Recipient(person.name(), person.email(), language, url(path)))
                .map(letter::with)
                .orElse(letter));
    }

    private static String agenda(Person person, Locale language, MeetingPhrases phrases, Batch batch) {
        if (!batch.occasion().tellsAgenda()) {
            return "";
        }
        var shut = batch.shut().getOrDefault(person.id(), Set.of());
        return batch.agendas()
                .computeIfAbsent(
                        new Reading(language, shut), reading -> phrases.agenda(batch.meeting(), batch.agenda(), shut));
    }

    private MailId toOutsider(Attendee attendee, Invitee invitee, Batch batch) {
        var language = Locale.forLanguageTag(invitee.language());
        var phrases = new MeetingPhrases(Words.in(language), clock.getZone());
        var own = phrases.items(attendee, batch.meeting(), batch.agenda());
        var letter = letter(
                batch.occasion(),
                new OutsideLetter.Content(
                        invitee.email(),
                        Optional.of(invitee.name()),
                        language,
                        Optional.of(batch.meeting().mandate()),
                        path(attendee, batch),
                        values(batch, phrases, own, batch.occasion().isEnd() ? "" : phrases.ownLink())));
        return mail.queue(part(batch, new Recipient(invitee.name(), invitee.email(), language, url(letter.path())))
                .map(letter::with)
                .orElse(letter));
    }

    /** The link of somebody who was taken off leads nowhere any more. */
    private static String path(Attendee attendee, Batch batch) {
        if (batch.occasion() == Occasion.REMOVED) {
            return MeetingPath.START_OUTSIDE;
        }
        var secret = UUID.randomUUID();
        batch.secrets().put(attendee.id(), secret);
        return MeetingPath.of(secret);
    }

    private String url(String path) {
        return configuration.publicUrl() + path;
    }

    private Optional<CalendarPart> part(Batch batch, Recipient to) {
        if (batch.occasion().isReminder()) {
            return Optional.empty();
        }
        return Optional.of(
                batch.occasion().isEnd()
                        ? calendar.cancel(batch.meeting(), batch.body(), to)
                        : calendar.request(batch.meeting(), batch.body(), to));
    }

    private List<Object> values(Batch batch, MeetingPhrases phrases, String own, String link) {
        var answerBy = asksBy(batch) ? phrases.answerBy(batch.meeting(), clock.instant()) : "";
        var practical = batch.meeting().says().practical();
        return List.of(
                batch.meeting().title(),
                phrases.when(batch.meeting(), clock.instant()),
                phrases.where(batch.meeting()),
                batch.body(),
                own,
                "%s\n\n%s".formatted(answerBy, link),
                batch.occasion().isEnd() ? batch.note() : practical == null ? "" : practical);
    }

    /** Whoever is called only after that day has passed wasn’t asked by it. */
    private boolean asksBy(Batch batch) {
        boolean passed = batch.meeting()
                .answerBy()
                .filter(day -> day.isBefore(LocalDate.now(clock)))
                .isPresent();
        return batch.occasion().asksForAnswer() && !(passed && batch.occasion().isFirst());
    }

    private static Letter letter(Batch batch, Person to, String path, List<Object> values) {
        var mandate = Optional.of(batch.meeting().mandate());
        return switch (batch.occasion()) {
            case CALLED, DEPUTY -> new Letter("meetingCalled", to.id(), mandate, path, values);
            case CHANGED -> new Letter("meetingChanged", to.id(), mandate, path, values);
            case AGENDA -> new Letter("meetingAgenda", to.id(), mandate, path, values);
            case REMINDER -> new Letter("meetingReminder", to.id(), mandate, path, values);
            case SOON -> new Letter("meetingSoon", to.id(), mandate, path, values);
            case CANCELLED -> new Letter("meetingCancelled", to.id(), mandate, path, values);
            case REMOVED -> new Letter("meetingTakenOff", to.id(), mandate, path, values);
        };
    }

    private static OutsideLetter letter(Occasion occasion, OutsideLetter.Content content) {
        return switch (occasion) {
            case CALLED, DEPUTY -> new OutsideLetter("meetingCalled", content);
            case CHANGED -> new OutsideLetter("meetingChanged", content);
            case AGENDA -> new OutsideLetter("meetingAgenda", content);
            case REMINDER -> new OutsideLetter("meetingReminder", content);
            case SOON -> new OutsideLetter("meetingSoon", content);
            case CANCELLED -> new OutsideLetter("meetingCancelled", content);
            case REMOVED -> new OutsideLetter("meetingTakenOff", content);
        };
    }
}
