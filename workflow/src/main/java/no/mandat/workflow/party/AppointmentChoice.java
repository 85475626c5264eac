package no.mandat.workflow.party;

import no.mandat.domain.shared.DocumentId;

/** A document that can be chosen as somebody's appointment. */
public record AppointmentChoice(DocumentId id, String title) {}
