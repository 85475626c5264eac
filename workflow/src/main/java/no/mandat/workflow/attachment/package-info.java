/**
 * Files that people hand in, whatever they belong to: received into a temporary file, typed by their content and looked
 * through, kept in pieces in the transaction of what they belong to, and read back piece by piece (docs/decisions/0013).
 */
@NullMarked
package no.mandat.workflow.attachment;

import org.jspecify.annotations.NullMarked;
