/** The communications plan of a mandate: written, confirmed with two keys, carried out, and who is reminded (domain.md, Around it). */
@NullMarked
@CheckReturnValue
package no.mandat.workflow.communication;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
