/** Clauses on the screen: read as a document, worked on in a table with a panel beside it. Whose they are, says whoever uses them. */
@NullMarked
package no.mandat.web.clause;

import org.jspecify.annotations.NullMarked;
