package no.mandat.workflow.milestone;

import no.mandat.domain.shared.PersonId;

/** Somebody who can be made responsible for a milestone. */
public record PersonChoice(PersonId person, String name) {}
