/**
 * What was erased stays erased when a backup from before is restored: it is kept in a list outside the database, and erased again
 * (docs/decisions/0101). Who keeps something that can be erased knows this, not the other way round.
 */
@NullMarked
package no.mandat.workflow.erasure;

import org.jspecify.annotations.NullMarked;
