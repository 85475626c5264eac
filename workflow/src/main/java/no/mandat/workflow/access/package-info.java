/**
 * Who may do what (domain.md). Deny by default; not allowed and not there look the same. Each service asks here, for every
 * command and every query.
 */
@NullMarked
package no.mandat.workflow.access;

import org.jspecify.annotations.NullMarked;
