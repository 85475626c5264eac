/**
 * What expert groups deliver (domain.md, Deliverables): written in sections by several people at once, cut into revisions, put step by
 * step to the bodies of its route, and published. What the board may read is what was submitted to it; what is being written is the
 * group's own.
 */
@NullMarked
@CheckReturnValue
package no.mandat.workflow.deliverable;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
