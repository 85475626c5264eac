package no.mandat.workflow.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.shared.MailId;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.jobs.Jobs;

/** Mail that didn't arrive, without a mail server. */
@ApplicationScoped
public class Undeliverable {

    @Inject
    Mail mail;

    @Inject
    MailMessages messages;

    @Inject
    Jobs jobs;

    /** A mail about the mandate whose address doesn't exist. */
    @Transactional
    public MailId about(MandateId mandate) {
        var id = mail.queue(new OutsideLetter(
                "trial",
                "nobody-" + UUID.randomUUID() + "@test.mandat.example",
                Optional.empty(),
                Locale.UK,
                Optional.of(mandate),
                "/",
                List.of("1", "2", "3")));
        messages.hold(id).orElseThrow().refused(MailFault.NO_SUCH_ADDRESS, "550 5.1.1");
        jobs.cancel(MailJob.KIND, id.toString());
        return id;
    }
}
