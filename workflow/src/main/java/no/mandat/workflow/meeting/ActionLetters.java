package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.meeting.ActionItem;
import no.mandat.domain.meeting.Meeting;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;

/** What is told by mail of actions. */
@ApplicationScoped
class ActionLetters {

    private final Mail mail;

    @Inject
    ActionLetters(Mail mail) {
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ActionLetters() {
        this(null);
    }

    /** That an action is due, or was. */
    void remind(ActionItem action, Meeting meeting, LocalDate today) {
        var says = action.says();
        var mandate = Optional.of(action.mandate());
        var path = "/mandates/%s/meetings/%s".formatted(action.mandate(), action.meeting());
        List<Object> values = List.of(says.title(), meeting.title(), says.due());
        mail.queue(
                today.isAfter(says.due())
                        ? new Letter("actionOverdue", says.responsible(), mandate, path, values)
                        : new Letter("actionReminder", says.responsible(), mandate, path, values));
    }
}
