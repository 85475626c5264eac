/**
 * What is answered of a contribution (domain.md, Input, Handling): its points, each with a conclusion and a reason that the
 * secretariat proposes, the leader confirms, and the contributor is told. A point is a part of what was sent, in its sender's words.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.point;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
