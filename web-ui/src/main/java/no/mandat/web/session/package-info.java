/**
 * From a login at the identity provider to an actor of a use case, and back out again: admission, logout here and there,
 * sessions that are over.
 */
@NullMarked
package no.mandat.web.session;

import org.jspecify.annotations.NullMarked;
