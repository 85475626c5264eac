/** Requests for studies: written, endorsed, answered, commissioned and delivered (domain.md, Around it). */
@NullMarked
@CheckReturnValue
package no.mandat.workflow.study;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
