package no.mandat.workflow.deliverable;

import no.mandat.domain.shared.PersonId;

/**
 * Somebody who can be asked to write.
 *
 * @param ofGroup whether they sit in the group, and not in the secretariat alone
 */
public record Writer(PersonId id, String name, boolean ofGroup) {}
