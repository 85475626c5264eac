/**
 * What stands around every page: the bar, the navigation, the crumbs, and the pages that say that something isn't there or
 * went wrong. It knows all features; none of them knows it.
 */
@NullMarked
package no.mandat.web.frame;

import org.jspecify.annotations.NullMarked;
