/**
 * What leaves Mandat of a deliverable (domain.md, Deliverables): a revision as a document and as slides. All of it is made from what it is
 * given; nothing is asked of a database. Beside it: what a part of a text is called where input went to it.
 */
@NullMarked
@CheckReturnValue
package no.mandat.workflow.report;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
