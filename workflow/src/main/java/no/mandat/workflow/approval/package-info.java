/**
 * Rounds: opened for whatever has a content and a hash, answered by voters, ended by their rule (domain.md, Approval).
 * Whoever opens, answers or ends a round holds the lock on its row, so that of two at once one is second. What rounds are
 * about is not known here: a feature opens its rounds with {@link no.mandat.workflow.approval.RoundOpening}, shows their text
 * by a {@link no.mandat.workflow.approval.RoundText}, and learns of their end from the event.
 */
@NullMarked
package no.mandat.workflow.approval;

import org.jspecify.annotations.NullMarked;
