/**
 * What an expert group delivers (domain.md, Deliverables): a text in sections with its recommendations and dissents, cut into revisions
 * that nobody changes, approved step by step along its route, and published. The life is a table:
 * {@link no.mandat.domain.deliverable.DeliverableLife}.
 */
@NullMarked
@CheckReturnValue
package no.mandat.domain.deliverable;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
