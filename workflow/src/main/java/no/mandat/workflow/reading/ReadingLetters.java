package no.mandat.workflow.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;

/** What is told by mail of reading lists. Titles stay inside: a document may be exempt. */
@ApplicationScoped
class ReadingLetters {

    private final Mail mail;

    @Inject
    ReadingLetters(Mail mail) {
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReadingLetters() {
        this(null);
    }

    /** That so many documents are still to be read. */
    void remind(MandateId mandate, PersonId reader, long documents) {
        mail.queue(new Letter(
                "readingReminder",
                reader,
                Optional.of(mandate),
                "/mandates/%s/reading".formatted(mandate),
                List.of(documents)));
    }
}
