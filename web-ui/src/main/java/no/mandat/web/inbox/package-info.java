/** The inbox of a call: what came, narrowed by the address, gone through by keyboard. */
@NullMarked
package no.mandat.web.inbox;

import org.jspecify.annotations.NullMarked;
