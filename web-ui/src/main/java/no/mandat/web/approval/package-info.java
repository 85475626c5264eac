/**
 * Rounds on the screen: the page where a voter reads the exact text and takes a position, the table of a mandate's rounds, and
 * the receipt. What is missing is said in sentences that come from the rule itself.
 */
@NullMarked
package no.mandat.web.approval;

import org.jspecify.annotations.NullMarked;
