/**
 * Documents that people wrote in Word, OpenDocument, Markdown or plain text, read as the row of their blocks: headings,
 * paragraphs, list items, tables, pictures, footnotes. Each reader also collects the bare words of its file by another way, so
 * that whoever goes on with the blocks can show that none was lost. What the blocks mean is their readers' matter.
 */
@NullMarked
package no.mandat.workflow.manuscript;

import org.jspecify.annotations.NullMarked;
