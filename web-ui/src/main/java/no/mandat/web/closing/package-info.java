/** The way to the end of a mandate: the checklist, the two keys of closing, and what the bodies decide about the end. */
@NullMarked
package no.mandat.web.closing;

import org.jspecify.annotations.NullMarked;
