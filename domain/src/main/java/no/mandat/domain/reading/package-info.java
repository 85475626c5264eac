/**
 * The reading list of a mandate: documents that its members are expected to know, and who has confirmed which version of each
 * (domain.md, Around it).
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.reading;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
