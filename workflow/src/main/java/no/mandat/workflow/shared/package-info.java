/**
 * How every use case runs: who acts, at which time, inside which transaction, once for each key, with access asked. A
 * service is marked {@link no.mandat.workflow.shared.UseCases} and gets all of it.
 */
@NullMarked
package no.mandat.workflow.shared;

import org.jspecify.annotations.NullMarked;
