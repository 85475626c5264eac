/** The reading list of a mandate: what is to be read, by whom it was, and the button that says "I have read this". */
@NullMarked
package no.mandat.web.reading;

import org.jspecify.annotations.NullMarked;
