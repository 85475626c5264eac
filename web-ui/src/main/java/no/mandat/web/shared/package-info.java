/**
 * What the screens of two features or more are made of: the page's shell, words, headers, badges, dialogs, and the data
 * provider that lets a grid walk through a million rows. Nothing here knows a feature's routes.
 */
@NullMarked
package no.mandat.web.shared;

import org.jspecify.annotations.NullMarked;
