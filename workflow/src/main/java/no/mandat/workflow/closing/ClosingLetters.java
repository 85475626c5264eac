package no.mandat.workflow.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;

/** What is told by mail of a mandate's end; what its bodies decide about it, their rounds tell. */
@ApplicationScoped
class ClosingLetters {

    private final Mail mail;

    @Inject
    ClosingLetters(Mail mail) {
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ClosingLetters() {
        this(null);
    }

    /** That somebody asks them for a step. */
    void asked(Mandate mandate, ClosingStep step, String by, Set<PersonId> seconds) {
        var about = Optional.of(mandate.id());
        var path = "/mandates/%s/closing".formatted(mandate.id());
        List<Object> values = List.of(mandate.shortName(), by);
        seconds.forEach(second -> mail.queue(
                switch (step) {
                    case BEGIN -> new Letter("closingBeginAsked", second, about, path, values);
                    case CLOSE -> new Letter("closingCloseAsked", second, about, path, values);
                }));
    }
}
