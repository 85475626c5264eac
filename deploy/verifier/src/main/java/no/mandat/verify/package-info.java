/**
 * Whether a log of audit entries is what was signed, told from a file and a public key alone: no server, no database, no library
 * (docs/audit-format.md).
 */
@NullMarked
package no.mandat.verify;

import org.jspecify.annotations.NullMarked;
