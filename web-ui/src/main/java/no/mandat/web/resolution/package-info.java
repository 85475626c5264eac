/** Resolutions on the screen: the list of a mandate's, the form that writes one, and the page that puts it to its body. */
@NullMarked
package no.mandat.web.resolution;

import org.jspecify.annotations.NullMarked;
