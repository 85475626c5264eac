/** Receipts of what was decided and signed, where it is shown, and as files. */
@NullMarked
package no.mandat.web.receipt;

import org.jspecify.annotations.NullMarked;
