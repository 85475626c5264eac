/**
 * Spreadsheets that people filled in, read as rows of cells: Excel, OpenDocument, and text with semicolons or commas. They
 * are bounded in rows, columns and letters, and nothing in them is computed: what is a formula is told as one. What the rows
 * mean is their readers' matter.
 */
@NullMarked
package no.mandat.workflow.sheet;

import org.jspecify.annotations.NullMarked;
