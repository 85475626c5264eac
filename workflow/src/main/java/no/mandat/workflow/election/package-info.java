/**
 * The election of a group's leader: the secretariat calls it, members propose and stand, a round chooses, the board confirms
 * by a resolution, and the leadership changes.
 */
@NullMarked
package no.mandat.workflow.election;

import org.jspecify.annotations.NullMarked;
