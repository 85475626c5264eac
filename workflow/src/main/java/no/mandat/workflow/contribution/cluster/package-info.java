/**
 * Texts of which one is nearly the other, as where many people send in what one of them wrote: found by MinHash over shingles of words
 * (docs/decisions/0043). What follows from it, people decide.
 */
@NullMarked
package no.mandat.workflow.contribution.cluster;

import org.jspecify.annotations.NullMarked;
