package no.mandat.workflow.notification;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.operations.Mailbox;
import no.mandat.workflow.operations.Started;
import org.jboss.logging.Logger;

/**
 * Reads, again and again, the mailbox to which mail comes back; on one node at a time. {@code mandat_mail_report_total} counts
 * what lay there, by {@code end}.
 */
@ApplicationScoped
class BounceJob implements JobHandler {

    static final JobKind KIND = new JobKind("bounces");

    /** There is one mailbox. */
    static final String KEY = "mailbox";

    private static final Logger LOG = Logger.getLogger(BounceJob.class);
    /** No server tries for longer than a week or so. */
    private static final Duration ADDRESSES_KEPT = Duration.ofDays(30);

    private static final Set<Found> NOTHING_TO_TELL = Set.of(Found.OTHER, Found.REMOVED);

    private final Configuration configuration;
    private final BounceMailbox mailbox;
    private final BounceWatch watch;
    private final MailMessages messages;
    private final Jobs jobs;
    private final MeterRegistry registry;
    private final Clock clock;

    @Inject
    BounceJob(
            Configuration configuration,
            BounceMailbox mailbox,
            BounceWatch watch,
            MailMessages messages,
            Jobs jobs,
            MeterRegistry registry,
            Clock clock) {
        this.configuration = configuration;
        this.mailbox = mailbox;
        this.watch = watch;
        this.messages = messages;
        this.jobs = jobs;
        this.registry = registry;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected BounceJob() {
        this(null, null, null, null, null, null, null);
    }

    @Transactional
    void begin(@Observes Started started) {
        if (configuration.bounces().isPresent()) {
            jobs.schedule(KIND, KEY, clock.instant());
        } else {
            jobs.cancel(KIND, KEY);
            messages.forgetAddresses(clock.instant());
        }
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public void run(String key) {
        configuration.bounces().ifPresent(box -> {
            var pause = read(box);
            messages.forgetAddresses(clock.instant().minus(ADDRESSES_KEPT));
            jobs.again(clock.instant().plus(pause));
        });
    }

    /** Reads, and says how long until it reads again. */
    private Duration read(Mailbox box) {
        try {
            var tally = mailbox.visit(box);
            watch.here();
            tell(tally);
            return tally.hasMore() ? Duration.ZERO : box.every();
        } catch (MessagingException e) {
            watch.gone(e);
            return box.every();
        }
    }

    private void tell(Tally tally) {
        tally.numbers().forEach((found, number) -> registry.counter("mandat.mail.report", "end", found.word())
                .increment(number));
        if (!NOTHING_TO_TELL.containsAll(tally.numbers().keySet())) {
            LOG.infof("reports of delivery: %s", tally);
        }
    }
}
