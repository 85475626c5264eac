/**
 * The election of a group's leader (domain.md, Party, "Leadership"): members propose candidates, who say whether they
 * stand; the group chooses among them in a round that is secret until its end; a tie is decided by a new round among the
 * tied; the board confirms by a resolution, and the new leader takes over from the old one on one day.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.election;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
