package no.mandat.workflow.jobs;

import no.mandat.workflow.shared.Actor;

/**
 * Carries out the jobs of one kind; a bean, of which there is one for each kind. A job may run more than once, and the world
 * may have moved since it was asked for: a handler looks first whether there is still something to do.
 */
public interface JobHandler {

    /** The kind it carries out. */
    JobKind kind();

    /**
     * Does the work, in a transaction of its own, as the {@link Actor.Automaton} that is named like the kind. What it throws
     * rolls the work back, and the job is tried again after a pause that grows. A handler that wants to run again at a time
     * it knows calls {@link Jobs#reschedule} and returns.
     *
     * @param key what the job is about, as it was scheduled
     */
    void run(String key);

    /**
     * Whether the work has transactions of its own, one for each part of it, in place of one for all: for what takes longer than a
     * transaction may. The parts that were done when it is broken off stay, and the job is run again.
     */
    default boolean isInParts() {
        return false;
    }
}
