/**
 * What came to a call, as the secretariat goes through it: who has which contribution, who each is for, and the list that is narrowed by
 * that.
 */
@NullMarked
package no.mandat.workflow.inbox;

import org.jspecify.annotations.NullMarked;
