package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;

/** What is told by mail while a time is being looked for. */
@ApplicationScoped
class TimeLetters {

    private final Mail mail;

    @Inject
    TimeLetters(Mail mail) {
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected TimeLetters() {
        this(null);
    }

    void ask(Meeting meeting, Set<PersonId> people, int options) {
        people.forEach(person -> mail.queue(new Letter(
                "meetingTimes",
                person,
                Optional.of(meeting.mandate()),
                path(meeting),
                List.of(meeting.title(), options))));
    }

    void remind(Meeting meeting, Set<PersonId> people, int options) {
        people.forEach(person -> mail.queue(new Letter(
                "meetingTimesReminder",
                person,
                Optional.of(meeting.mandate()),
                path(meeting),
                List.of(meeting.title(), options))));
    }

    void tell(Meeting meeting, Set<PersonId> people, Instant startsAt) {
        people.forEach(person -> mail.queue(new Letter(
                "meetingTimeChosen",
                person,
                Optional.of(meeting.mandate()),
                path(meeting),
                List.of(meeting.title(), startsAt))));
    }

    private static String path(Meeting meeting) {
        return "/mandates/%s/meetings/%s".formatted(meeting.mandate(), meeting.id());
    }
}
