/**
 * The approval round: one body is asked about one content, its voters take positions, and one pure function says how it
 * ends and what is missing ({@link no.mandat.domain.approval.Evaluation}; domain.md, Approval). Positions are appended and
 * never changed; the latest of each voter counts.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.approval;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
