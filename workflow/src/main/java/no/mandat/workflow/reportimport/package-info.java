/**
 * Texts that exist already, brought into a deliverable: documents as its sections, what is pasted as Markdown, and an outline from
 * the clauses of the mandate. Value in, value out; no word is lost, and what isn't brought along is told.
 */
@NullMarked
package no.mandat.workflow.reportimport;

import org.jspecify.annotations.NullMarked;
