package no.mandat.workflow.contribution;

import no.mandat.domain.shared.PersonId;

/** A member of the group who can be let in to a call that has closed: they haven't answered it, don't wait after asking, and aren't let in. */
public record LateMember(PersonId id, String name) {}
