/**
 * The reading list of a mandate: the secretariat puts documents on it, members confirm that they have read them, secretariat and
 * leader see who has and who hasn't, and those who haven't are reminded.
 */
@NullMarked
package no.mandat.workflow.reading;

import org.jspecify.annotations.NullMarked;
