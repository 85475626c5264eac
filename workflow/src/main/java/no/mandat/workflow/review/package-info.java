/**
 * What a group says of its texts before they are ready: reviews with the verdicts of those who are asked, and comments that find their
 * passage again after others wrote. What is reviewed is known by {@link no.mandat.workflow.review.ReviewedText} alone.
 */
@NullMarked
@CheckReturnValue
package no.mandat.workflow.review;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
