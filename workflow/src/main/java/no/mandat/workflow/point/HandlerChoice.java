package no.mandat.workflow.point;

import no.mandat.domain.shared.PersonId;

/** Somebody who can be given a point. */
public record HandlerChoice(PersonId person, String name) {}
