package no.mandat.workflow.jobs;

import com.github.kagkarlsson.scheduler.task.Execution;
import java.time.Duration;

/**
 * A job that this node has taken.
 *
 * @param failures how often it has failed since it was asked for
 * @param version as which row it was taken
 */
record RunningJob(String kind, String key, int failures, long version) {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 12;

    static RunningJob of(Execution execution) {
        return new RunningJob(
                execution.getTaskName(), execution.getId(), execution.consecutiveFailures, execution.version);
    }

    /** One that was taken from no table: no row has that version. */
    static RunningJob here(JobKind kind, String key) {
        return new RunningJob(kind.name(), key, 0, -1);
    }

    /** How long to wait after a failure: a second at first, twice as long each time, an hour at most. */
    Duration pause() {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
