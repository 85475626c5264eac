/** Start and health: migrations, what may not start together, and the housekeeping of sessions that were ended. */
@NullMarked
package no.mandat.workflow.operations;

import org.jspecify.annotations.NullMarked;
