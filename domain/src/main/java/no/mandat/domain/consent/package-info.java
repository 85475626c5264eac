/**
 * The consent of board and group to one text of their mandate: the draft, or an amendment of it (domain.md, Mandate). Two keys
 * over one hash: only when both bodies have consented, each in its own round, something comes into force.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.consent;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
