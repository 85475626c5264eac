/** "Min side": what waits for the person who looks, what changed of late, and their mandates. */
@NullMarked
package no.mandat.web.home;

import org.jspecify.annotations.NullMarked;
