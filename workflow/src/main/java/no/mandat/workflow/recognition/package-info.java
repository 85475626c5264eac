/**
 * What a document that somebody wrote says as a mandate: its blocks become a tree of clauses with suggested kinds and force, and
 * period, seats and demanded categories are proposed where the text names them. Everything is a suggestion for the secretariat
 * to correct; nothing of the text is lost, which {@link no.mandat.workflow.recognition.LossCheck} shows (docs/decisions/0032).
 */
@NullMarked
package no.mandat.workflow.recognition;

import org.jspecify.annotations.NullMarked;
