/**
 * What the group of a mandate delivers: the list, the page on which a text is read and worked on part by part, and where a section is
 * written.
 */
@NullMarked
package no.mandat.web.deliverable;

import org.jspecify.annotations.NullMarked;
