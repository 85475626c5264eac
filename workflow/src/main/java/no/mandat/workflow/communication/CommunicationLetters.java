package no.mandat.workflow.communication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.communication.Communication;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;

/** What is told by mail of communications plans. */
@ApplicationScoped
class CommunicationLetters {

    private final Mail mail;

    @Inject
    CommunicationLetters(Mail mail) {
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CommunicationLetters() {
        this(null);
    }

    /** That one of the two has confirmed the plan, to those who hold the other key. */
    void confirmed(Mandate mandate, String by, Set<PersonId> others) {
        others.forEach(other -> mail.queue(new Letter(
                "communicationToConfirm",
                other,
                Optional.of(mandate.id()),
                path(mandate),
                List.of(mandate.shortName(), by))));
    }

    /** That an item is to go out, or should have. */
    void remind(Communication item, Mandate mandate, LocalDate today) {
        var says = item.says();
        List<Object> values = List.of(says.channel(), says.audience(), mandate.shortName(), says.day());
        var about = Optional.of(mandate.id());
        mail.queue(
                today.isAfter(says.day())
                        ? new Letter("communicationOverdue", says.responsible(), about, path(mandate), values)
                        : new Letter("communicationReminder", says.responsible(), about, path(mandate), values));
    }

    private static String path(Mandate mandate) {
        return "/mandates/%s/communication".formatted(mandate.id());
    }
}
