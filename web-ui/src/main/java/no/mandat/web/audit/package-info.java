/** The history of a mandate: who did what, when, from which value to which. */
@NullMarked
package no.mandat.web.audit;

import org.jspecify.annotations.NullMarked;
