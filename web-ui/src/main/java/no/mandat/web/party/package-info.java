/**
 * The screens about people: who sits where in a mandate on any day, with the dialogs that change it, and what somebody sees
 * of themself. They render rows and offer what the services offer.
 */
@NullMarked
package no.mandat.web.party;

import org.jspecify.annotations.NullMarked;
