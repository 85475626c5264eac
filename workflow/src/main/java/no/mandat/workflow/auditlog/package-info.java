/**
 * The log of the audit trail: entries get their place in a tree, checkpoints of it are signed, and what others check it by is given out
 * (docs/audit-format.md).
 */
@NullMarked
package no.mandat.workflow.auditlog;

import org.jspecify.annotations.NullMarked;
