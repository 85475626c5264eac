/**
 * The plan of a mandate (domain.md, Milestones): the secretariat writes it, whoever is responsible moves a milestone on, and
 * all who read the mandate see it. What proves a milestone is asked of the feature that has it, by {@link
 * no.mandat.workflow.milestone.ProofCheck}.
 */
@NullMarked
package no.mandat.workflow.milestone;

import org.jspecify.annotations.NullMarked;
