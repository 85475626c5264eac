/** The election of a group's leader on the screen: who stands, where it is, and what comes next. */
@NullMarked
package no.mandat.web.election;

import org.jspecify.annotations.NullMarked;
