package no.mandat.workflow.party;

import no.mandat.domain.shared.BodyId;

/** A board to choose. */
public record BoardRow(BodyId id, String name) {}
