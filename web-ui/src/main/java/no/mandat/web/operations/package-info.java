/** What the operator's tools ask: is it ready to serve. Served by the server on its management port. */
@NullMarked
package no.mandat.web.operations;

import org.jspecify.annotations.NullMarked;
