/**
 * People, the bodies they sit in, and from when to when (domain.md, Party). A body is a board, an expert group or a
 * secretariat. Memberships are ended, never deleted: who sat on a given day can be answered years later.
 * {@code Seating} is the rule of who may sit where, {@code Recomposition} one change of it, {@code TwoKeys} that of outsiders.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.party;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
