package no.mandat.workflow.contribution;

import no.mandat.domain.shared.PersonId;

/** A member of the group who can be let in to a call that has closed: they haven't answered it, and haven't asked. */
public record LateMember(PersonId id, String name) {}
