/** What answers a mandate, clause by clause: the gaps first, each line with all to which it is traced. */
@NullMarked
package no.mandat.web.traceability;

import org.jspecify.annotations.NullMarked;
