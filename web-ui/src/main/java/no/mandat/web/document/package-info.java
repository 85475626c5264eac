/** The documents of a mandate: the list with its upload, a document's own page, and the way by which a file is fetched. */
@NullMarked
package no.mandat.web.document;

import org.jspecify.annotations.NullMarked;
