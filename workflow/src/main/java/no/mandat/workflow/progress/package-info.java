/**
 * What the parts of Mandat tell by name for a progress report (domain.md, Deliverables, "Progress report"). Each feature tells what is its
 * own; the deliverable's feature writes it down.
 */
@NullMarked
@CheckReturnValue
package no.mandat.workflow.progress;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
