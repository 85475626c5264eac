/**
 * Input (domain.md): calls with their questions, what people and organisations answer to them, and how each point of it is answered.
 * What somebody typed is never changed here: it is replaced by its writer, and the old text is kept.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.contribution;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
