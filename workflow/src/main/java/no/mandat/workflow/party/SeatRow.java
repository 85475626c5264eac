package no.mandat.workflow.party;

import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Role;

/** Who sits where today. */
public record SeatRow(BodyKind bodyKind, String person, Role role) {}
