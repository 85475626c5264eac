/**
 * The accounts at the identity provider, as far as Mandat looks after them: it finds them, makes them for those who are
 * invited, has them asked to choose a password, and gives and takes realm roles. It does so as a client of its own
 * ({@code mandat-accounts}) that may do nothing else (docs/decisions/0021). What it does there is slow and not undone by a
 * rollback, so that jobs call it and no use case does.
 */
@NullMarked
package no.mandat.workflow.accounts;

import org.jspecify.annotations.NullMarked;
