/** The screens of a mandate's plan: its milestones as a timeline and as a table, what one may do with them, and calendars. */
@NullMarked
package no.mandat.web.milestone;

import org.jspecify.annotations.NullMarked;
