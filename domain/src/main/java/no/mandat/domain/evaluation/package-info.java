/**
 * What a group learnt of its work (domain.md, Evaluation): findings, of which some are meant for the mandate that comes next, and where
 * they were taken up. The life is a table: {@link no.mandat.domain.evaluation.FindingLife}.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.evaluation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
