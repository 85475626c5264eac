/** The communications plan of a mandate: its page, and what is filled in about its items. */
@NullMarked
package no.mandat.web.communication;

import org.jspecify.annotations.NullMarked;
