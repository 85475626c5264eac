/**
 * Traces a mandate (domain.md, Deliverables): from each clause that must be answered to the milestones, meetings, calls, points of input,
 * sections and recommendations that answer it, the gaps first; on a page, in files, and as an annex of the final report.
 */
@NullMarked
package no.mandat.workflow.traceability;

import org.jspecify.annotations.NullMarked;
