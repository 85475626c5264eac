/**
 * The way to the end of a mandate (domain.md, Mandate): what is still missing before it, and the motions that lead there or back:
 * a clause waived, the mandate opened again, the mandate ended before it was done.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.closing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
