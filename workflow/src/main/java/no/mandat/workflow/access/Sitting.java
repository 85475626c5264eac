package no.mandat.workflow.access;

import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;

/**
 * A place that the actor has today.
 *
 * @param acting whether it is the head's of a secretariat whose group has no leader today
 */
record Sitting(BodyId body, Role role, BodyKind kind, boolean acting) {}
