/** Requests for studies: the list of a mandate, the page of each, and what is filled in about them. */
@NullMarked
package no.mandat.web.study;

import org.jspecify.annotations.NullMarked;
