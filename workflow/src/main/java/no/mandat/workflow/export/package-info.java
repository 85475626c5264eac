/**
 * Documents that leave Mandat, as PDF and as Word: one model ({@link no.mandat.workflow.export.ExportDocument}) that any feature
 * fills, and two writers of it. It knows no feature. A PDF keeps PDF/UA-1 and PDF/A-2a; a Word document has real styles, numbers
 * and footnotes (docs/decisions/0034).
 */
@NullMarked
package no.mandat.workflow.export;

import org.jspecify.annotations.NullMarked;
