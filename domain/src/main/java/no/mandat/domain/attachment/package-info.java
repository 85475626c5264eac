/**
 * Files that people hand in: of which kinds they may be, what is kept of one, and why one is refused (domain.md, Input). What
 * a file says is never looked at here; its kind comes from its content, never from its name.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.attachment;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
