/** What was learnt of the work in a mandate: the page of its findings, and those that a draft can take up. */
@NullMarked
package no.mandat.web.evaluation;

import org.jspecify.annotations.NullMarked;
