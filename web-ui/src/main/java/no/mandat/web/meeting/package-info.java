/** Meetings on the screen: those of a mandate as a list and month by month, the form that plans one, and the page of each. */
@NullMarked
package no.mandat.web.meeting;

import org.jspecify.annotations.NullMarked;
