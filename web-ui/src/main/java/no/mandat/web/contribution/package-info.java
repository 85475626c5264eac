/** Input on the screen: a mandate's calls, the form that writes one, and the page on which it is opened and followed. */
@NullMarked
package no.mandat.web.contribution;

import org.jspecify.annotations.NullMarked;
