package no.mandat.workflow.party;

import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.BodyId;

/** A body that people can be imported into. */
public record ImportBody(BodyId id, BodyKind kind, String name) {}
