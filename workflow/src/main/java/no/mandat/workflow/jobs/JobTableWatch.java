package no.mandat.workflow.jobs;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Says once that the job table can't be read, and once that it can be again. */
final class JobTableWatch extends AbstractSchedulerListener {

    private static final Logger LOG = Logger.getLogger(JobTableWatch.class);

    private final AtomicBoolean away = new AtomicBoolean();

    @Override
    public void onSchedulerEvent(SchedulerListener.SchedulerEventType type) {
        switch (type) {
            case UNEXPECTED_ERROR -> {
                if (!away.getAndSet(true)) {
                    LOG.warn("jobs wait: the database doesn't answer");
                }
            }
            case RAN_EXECUTE_DUE -> {
                if (away.getAndSet(false)) {
                    LOG.info("jobs go on");
                }
            }
            default -> {}
        }
    }
}
