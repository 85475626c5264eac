/**
 * The resolution (vedtak): a text that a body decides on by a round, the plain form for whatever a body decides (domain.md,
 * head). Each text that was put to the body is kept as a revision. Its life is the table in
 * {@link no.mandat.domain.resolution.ResolutionLife}.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.resolution;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
