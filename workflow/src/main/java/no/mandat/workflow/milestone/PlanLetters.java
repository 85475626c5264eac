package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.milestone.Milestone;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;

/** What is told by mail of a plan. */
@ApplicationScoped
class PlanLetters {

    private final Mail mail;

    @Inject
    PlanLetters(Mail mail) {
        this.mail = mail;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PlanLetters() {
        this(null);
    }

    /** That a milestone is due, or was. */
    void remind(Milestone milestone, PersonId responsible, LocalDate today) {
        List<Object> values = List.of(milestone.says().title(), milestone.due().said());
        mail.queue(
                today.isAfter(milestone.due().day())
                        ? new Letter(
                                "milestoneOverdue",
                                responsible,
                                Optional.of(milestone.mandate()),
                                path(milestone),
                                values)
                        : new Letter(
                                "milestoneReminder",
                                responsible,
                                Optional.of(milestone.mandate()),
                                path(milestone),
                                values));
    }

    private static String path(Milestone milestone) {
        return "/mandates/%s/plan".formatted(milestone.mandate());
    }
}
