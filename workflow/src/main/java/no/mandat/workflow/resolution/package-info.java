/** Resolutions: written by the secretariat, put to the board or the group, decided by a round. The plainest subject of rounds. */
@NullMarked
package no.mandat.workflow.resolution;

import org.jspecify.annotations.NullMarked;
