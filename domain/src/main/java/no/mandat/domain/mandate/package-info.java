/**
 * The mandate: what a board asks of a group, and in which period (domain.md, Mandate). It is the spine on which every
 * milestone, meeting, input, section and recommendation hangs. Its life is the table in {@link MandateLife}.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.mandate;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
