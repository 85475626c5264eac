/**
 * The mandate's screens: list, overview, and the form that begins and edits a draft. The pattern for the screens of every
 * other feature.
 */
@NullMarked
package no.mandat.web.mandate;

import org.jspecify.annotations.NullMarked;
