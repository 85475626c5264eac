package no.mandat.workflow.notification;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.notification.MailState;
import no.mandat.domain.shared.MailId;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.notification.Attempt.Failed;
import no.mandat.workflow.notification.Attempt.Refused;
import no.mandat.workflow.notification.Attempt.Sent;
import no.mandat.workflow.notification.Attempt.ServerAway;
import no.mandat.workflow.operations.Configuration;
import org.jboss.logging.Logger;

/**
 * Sends a mail, and writes down how that ended: sent, refused, or to be tried again. {@code mandat_mail_total} counts, by
 * {@code end}.
 */
@ApplicationScoped
class MailJob implements JobHandler {

    static final JobKind KIND = new JobKind("mail");

    private static final Logger LOG = Logger.getLogger(MailJob.class);

    private final MailMessages messages;
    private final MailSender sender;
    private final Configuration configuration;
    private final Jobs jobs;
    private final MeterRegistry registry;
    private final Clock clock;

    @Inject
    MailJob(
            MailMessages messages,
            MailSender sender,
            Configuration configuration,
            Jobs jobs,
            MeterRegistry registry,
            Clock clock) {
        this.messages = messages;
        this.sender = sender;
        this.configuration = configuration;
        this.jobs = jobs;
        this.registry = registry;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MailJob() {
        this(null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public void run(String key) {
        messages.hold(new MailId(UUID.fromString(key)))
                .filter(message -> message.state() == MailState.QUEUED)
                .ifPresent(this::send);
    }

    private void send(MailMessage message) {
        var recipient = messages.recipient(message);
        var end = sender.send(message, recipient);
        registry.counter("mandat.mail", "end", end.word()).increment();
        switch (end) {
            case Sent() -> {
                message.sent(clock.instant());
                if (configuration.bounces().isPresent()) {
                    message.awaitReports(recipient.address());
                }
            }
            case Refused(var fault, var code) -> {
                message.refused(fault, code);
                LOG.warnf("mail %s was refused: %s", message.id(), code);
            }
            case Failed(var code) -> tryLater(message, code);
            case ServerAway(var until, var code) -> {
                LOG.debugf("mail %s waits for the mail server: %s", message.id(), code);
                jobs.again(until);
            }
        }
    }

    private void tryLater(MailMessage message, String code) {
        var now = clock.instant();
        message.failed(code, now)
                .ifPresentOrElse(
                        pause -> {
                            LOG.infof("mail %s is tried again in %s: %s", message.id(), pause, code);
                            jobs.again(now.plus(pause));
                        },
                        () -> LOG.warnf("mail %s was given up: %s", message.id(), code));
    }
}
