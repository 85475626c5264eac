/**
 * Pages for everybody, about what was published: plain HTML from templates ({@code src/main/jte/open}), without a login, a session, a
 * cookie or a script, to be kept by caches that ask whether there is anything new (docs/decisions/0037). A gate before all of them keeps
 * floods away (docs/decisions/0041).
 */
@NullMarked
package no.mandat.web.open;

import org.jspecify.annotations.NullMarked;
