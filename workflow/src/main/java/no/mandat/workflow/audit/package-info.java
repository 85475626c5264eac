/**
 * The audit trail: who did what to what, when, why, from which value to which (domain.md, Audit). Entries are written from
 * events, in the transaction of what they tell of, and a change that no event names fails that transaction.
 */
@NullMarked
package no.mandat.workflow.audit;

import org.jspecify.annotations.NullMarked;
