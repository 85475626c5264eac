/**
 * What every feature speaks with: typed ids, the transition table, changes, events and refusals. Nothing here knows a
 * feature. What would make two features depend on each other goes through a value in this package.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.shared;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
