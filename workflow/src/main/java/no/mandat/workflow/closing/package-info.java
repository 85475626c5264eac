/**
 * Leads mandates to their end (domain.md, Mandate): what covers each clause, what is missing before closing, the two keys by which
 * secretariat and leader close, and the motions by which the bodies waive, reopen and end.
 */
@NullMarked
package no.mandat.workflow.closing;

import org.jspecify.annotations.NullMarked;
