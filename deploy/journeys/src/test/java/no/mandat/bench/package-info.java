/** Figures of the whole system, as {@code deploy/bench} asks for them. */
@NullMarked
package no.mandat.bench;

import org.jspecify.annotations.NullMarked;
