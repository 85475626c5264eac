/**
 * Work that is done later and by itself: a row of the job table, written in the transaction that asks for it, and carried
 * out by a {@link no.mandat.workflow.jobs.JobHandler} in a transaction of its own. Once on all nodes together, again until
 * it succeeds, and not lost when the server is killed.
 */
@NullMarked
package no.mandat.workflow.jobs;

import org.jspecify.annotations.NullMarked;
