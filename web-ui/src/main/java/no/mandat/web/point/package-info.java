/**
 * The points of a call that is closed: the matrix, one row a point, and beside it the one that is chosen, where it is answered. What is
 * shown and chosen stands in the address.
 */
@NullMarked
package no.mandat.web.point;

import org.jspecify.annotations.NullMarked;
