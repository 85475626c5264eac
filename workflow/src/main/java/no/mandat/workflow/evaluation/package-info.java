/** What was learnt of the work in a mandate, written down and taken up in the next (domain.md, Evaluation). */
@NullMarked
@CheckReturnValue
package no.mandat.workflow.evaluation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
